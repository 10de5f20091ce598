/** What the XState machine keeps of a connection: the engine's variables, with octets as their number. */
import { ISS } from '../script';

export interface Context {
  readonly ISS: number;
  readonly SND_UNA: number;
  readonly SND_NXT: number;
  readonly SND_WL1: number;
  readonly SND_WL2: number;
  readonly SND_WND: number;
  readonly MAX_SND_WND: number;
  readonly SND_MSS: number;
  readonly IRS: number;
  readonly RCV_NXT: number;
  readonly RCV_WND: number;
  readonly passive: boolean;
  readonly fin_queued: boolean;
  readonly fin_sent: boolean;
  /** Octets accepted from SEND and not acknowledged, and octets not taken by RECEIVE. */
  readonly OUT: number;
  readonly IN: number;
  readonly HELD: readonly { readonly SEQ: number; readonly length: number }[];
  readonly RTO: number;
  readonly SRTT: number;
  readonly RTTVAR: number;
  readonly timing: boolean;
  readonly measured: boolean;
  readonly timed: number;
  readonly timed_at: number;
  readonly first_sent: number;
  /** The retransmission timer runs. No timer of XState's: that would measure setTimeout. */
  readonly rexmt: boolean;
}

export const RCV_BUFFER = 65535;

export const FRESH: Context = {
  ISS,
  SND_UNA: ISS,
  SND_NXT: ISS,
  SND_WL1: 0,
  SND_WL2: 0,
  SND_WND: 0,
  MAX_SND_WND: 0,
  SND_MSS: 536,
  IRS: 0,
  RCV_NXT: 0,
  RCV_WND: RCV_BUFFER,
  passive: false,
  fin_queued: false,
  fin_sent: false,
  OUT: 0,
  IN: 0,
  HELD: [],
  RTO: 1e9,
  SRTT: 0,
  RTTVAR: 0,
  timing: false,
  measured: false,
  timed: 0,
  timed_at: 0,
  first_sent: 0,
  rexmt: false,
};

/** What the machine does to the world; timers and signals by the engine's numbers. */
export interface World {
  send(bits: number, SEQ: number, ACK: number, length: number): void;
  start(timer: number): void;
  stop(timer: number): void;
  signal(signal: number): void;
}
export const REXMT = 0;
export const TIMEWAIT = 2;
export const SIGNAL = { established: 0, readable: 1, remoteClosed: 2, reset: 3 } as const;
