/** The table's pieces in the notation of spec files. */
export { showExpr } from './show-expr';
export { showSegment } from './show-segment';
export { showAct, showActs } from './show-acts';
export { showStates } from './states';
export { showTime } from './units';
