/**
 * Turns the rooms of rooms.json into ESLint's `no-restricted-imports`, so that an editor shows a wrong direction while it
 * is being typed. The architecture test holds the same data against what the imports really resolve to.
 */
'use strict';

const { rooms } = require('./rooms.json');

/** A relative import does not say how deep its file lies, so each depth gets its own patterns. */
const DEPTHS = [1, 2, 3];

/** Of several configs for a file the last one holds, so `adapters/*` has to come before the folders that it covers too. */
function importDirections() {
  return rooms
    .filter((room) => room.code !== false)
    .flatMap(configsOf)
    .reverse();
}

function configsOf(room) {
  const inner = room.folder.split('/').length;
  if (room.folder.endsWith('.ts')) return [config(room, [room.folder], inner - 1)];
  return DEPTHS.filter((depth) => depth >= inner).map((depth) => config(room, [`${room.folder}/${'*/'.repeat(depth - inner)}*.ts`], depth));
}

function config(room, files, depth) {
  const message = `${room.folder} holds ${room.holds}; it may import ${room.mayImport.join(', ') || 'no other room'} (scripts/rooms.json)`;
  const patterns = [fromTheRoot(room, depth), ...besideIt(room, depth)].map((regex) => ({ regex, message }));
  return { name: `rooms/${room.folder}/${depth}`, files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** Climbs to the repository's root, then enters a folder that is neither its own nor allowed. */
function fromTheRoot(room, depth) {
  return `^${'\\.\\./'.repeat(depth)}(?!${oneOf([...room.mayImport, room.folder.replace(/\/\*$/, '')])})[^.]`;
}

/** A room inside a folder of rooms (adapters/linux) climbs to that folder, then enters a room beside it. */
function besideIt(room, depth) {
  const [top, own] = room.folder.split('/');
  // A room that may import the whole folder it lies in may import what stands beside it.
  if (own === undefined || room.mayImport.includes(top)) return [];
  const allowed = room.mayImport.filter((folder) => folder.startsWith(`${top}/`)).map((folder) => folder.slice(top.length + 1));
  const climb = depth === 1 ? '\\./' : '\\.\\./'.repeat(depth - 1);
  return [`^${climb}(?!${oneOf(allowed)})[^.]`];
}

function oneOf(folders) {
  return folders.length === 0 ? '$' : `(?:${folders.join('|')})(?:/|$)`;
}

module.exports = { importDirections };
