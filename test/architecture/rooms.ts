/** The rooms of scripts/rooms.json, and what they say about an import. */
import { posix } from 'node:path';
import { preProcessFile } from 'typescript';
import { outside, rooms as described } from '../../scripts/rooms.json';

export interface Room {
  readonly folder: string;
  readonly holds: string;
  readonly mayImport: readonly string[];
  /** False for a room of data: it holds no code at all. */
  readonly code?: boolean;
}

const ROOMS: readonly Room[] = described;

/** Exact folders win over `adapters/*`, since they stand before it. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find((room) => path === room.folder || path.startsWith(`${folderOf(room, path)}/`));
}

export function isOutside(path: string): boolean {
  return !path.includes('/') || outside.some((folder) => path.startsWith(`${folder}/`));
}

/** The folder this path would have to lie in; `adapters/*` is a room for each folder there. */
function folderOf(room: Room, path: string): string {
  return room.folder.endsWith('/*') ? room.folder.replace('*', path.split('/')[1] ?? '') : room.folder;
}

export interface Imports {
  /** Below the root, resolved: `wire/ip`. */
  readonly paths: readonly string[];
  /** As written: `@cucumber/cucumber/api`, `node:fs`. */
  readonly packages: readonly string[];
}

/** What a source imports, requires or loads, as far as it says so in a literal. */
export function importsOf(path: string, text: string): Imports {
  const names = preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  return {
    paths: names.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name)),
    packages: names.filter((name) => !name.startsWith('.')),
  };
}

/** @returns what is wrong with this source's place and imports; empty when nothing is */
export function misplaced(path: string, text: string): string[] {
  if (isOutside(path)) return [];
  const room = roomOf(path);
  if (room === undefined) return [`${path} lies in no room of scripts/rooms.json`];
  if (room.code === false) return [`${path}: ${room.folder}/ holds ${room.holds}, no code`];
  const allowed = [folderOf(room, path), ...room.mayImport];
  const wrong = importsOf(path, text).paths.filter(
    (target) => !allowed.some((folder) => target === folder || target.startsWith(`${folder}/`)),
  );
  return wrong.map((target) => `${path} imports ${target}; ${room.folder} may import ${room.mayImport.join(', ') || 'no other room'}`);
}
