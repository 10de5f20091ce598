/** What a spec must be, beyond being written correctly. */
import type { SpecFile } from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import type { Table } from '../table';
import type { Places } from './places';
import { findPlaces } from './places';
import { reportDeadCases } from './report-dead-cases';
import { reportOverlappingCases } from './report-overlapping-cases';
import { reportUncitedRules } from './report-uncited-rules';
import { reportUncoveredCases } from './report-uncovered-cases';
import { reportUncoveredCells } from './report-uncovered-cells';
import { reportUncoveredRequirements } from './report-uncovered-requirements';
import { reportUnhandledTimers } from './report-unhandled-timers';
import { reportUnknownFree } from './report-unknown-free';
import { reportUnreachableStates } from './report-unreachable-states';
import { reportUnusedNames } from './report-unused-names';
import { validateTable } from './validate-table';

/** One check: what is wrong, with its place. */
export type Check = (table: Table, places: Places, trees: readonly SpecFile[]) => Problem[];

export const STAGES: readonly (readonly Check[])[] = [
  // What is declared is used, and what is used is complete.
  [reportUnusedNames, reportUnknownFree, reportUnhandledTimers],
  // Every event has one answer in every state.
  [reportUncoveredCells, reportUncoveredCases],
  // No two answers contradict each other, and none is idle.
  [reportOverlappingCases, reportDeadCases],
  // Every state is part of a connection's life.
  [reportUnreachableStates],
  // Every rule has a source, and the catalogue an answer to everything.
  [reportUncitedRules, reportUncoveredRequirements],
];

/**
 * Everything that is wrong with a table, in one go. The syntax trees give the places of declarations and the names that are
 * no longer in the table. Throws when the table does not have the form that its schema describes: the compiler is at fault.
 */
export function checkAll(table: Table, trees: readonly SpecFile[] = []): Problem[] {
  validateTable(table);
  const places = findPlaces(table, trees);
  return STAGES.flatMap((stage) => stage.flatMap((check) => check(table, places, trees)));
}
