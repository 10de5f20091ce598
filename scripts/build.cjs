/**
 * Compiles the product into dist/ and puts beside it what it reads at run time, at the same relative places: a file found
 * from `__dirname` is found from the sources under ts-node and from dist alike.
 */
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const DIST = path.join(ROOT, 'dist');

/** What no compiler pass writes but the product opens. */
const READ_AT_RUN_TIME = ['spec/', 'features/', 'grammar/generated/', /\.schema\.json$/, /^report\/schema\.json$/];
const PRODUCT = ['spec', 'features', ...codeRooms()];

function main() {
  if (isBeingRunByNpx() && isBuilt()) return 0;
  if (!hasCompiler()) return withoutCompiler();
  const started = Date.now();
  const status = compile();
  if (status !== 0) return status;
  const wanted = PRODUCT.flatMap((folder) => filesBelow(folder)).filter(isReadAtRunTime);
  wanted.forEach(copy);
  const removed = filesBelow('dist').filter(hasNoSource);
  removed.forEach((file) => fs.rmSync(path.join(ROOT, file)));
  makeExecutable('cli/main.js');
  console.log(
    `dist/ built in ${((Date.now() - started) / 1000).toFixed(1)} s (${wanted.length} files copied, ${removed.length} stale ones removed)`,
  );
  return 0;
}

function codeRooms() {
  const { rooms } = require('./rooms.json');
  return [...new Set(rooms.filter((room) => room.code !== false).map((room) => room.folder.split('/')[0]))];
}

function hasCompiler() {
  return fs.existsSync(path.join(ROOT, 'node_modules/typescript/bin/tsc'));
}

/** The first `npx tcpspec` in a checkout runs `prepare`, though nobody asked for a build. */
function isBeingRunByNpx() {
  return process.env.npm_command === 'exec' && process.env.npm_lifecycle_event === 'prepare';
}

function isBuilt() {
  return fs.existsSync(path.join(DIST, 'cli/main.js'));
}

/** `npm ci --omit=dev` runs `prepare` too; what has been built before is still good then. */
function withoutCompiler() {
  if (isBuilt()) return 0;
  console.error('dist/ is not built and typescript is not installed. Run `npm ci` (without --omit=dev) once.');
  return 1;
}

function compile() {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

function filesBelow(folder) {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  const entries = fs.readdirSync(absolute, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

function isReadAtRunTime(file) {
  return READ_AT_RUN_TIME.some((place) => (typeof place === 'string' ? file.startsWith(place) : place.test(file)));
}

function copy(file) {
  const target = path.join(DIST, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(path.join(ROOT, file), target);
}

/** A source that was renamed or deleted leaves its old output behind, and that would be loaded or shipped. */
function hasNoSource(file) {
  const inside = path.relative('dist', file);
  if (inside === '.tsbuildinfo') return false;
  const sources = [inside, inside.replace(/\.(?:js|d\.ts)$/, '.ts')];
  return !sources.some((source) => fs.existsSync(path.join(ROOT, source)));
}

function makeExecutable(file) {
  const program = path.join(DIST, file);
  if (fs.existsSync(program)) fs.chmodSync(program, 0o755);
}

process.exitCode = main();
