import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Books, symbolic } from '../../scenario/books';
import type { SymbolName } from '../../scenario/notation';
import { namedOption } from '../../scenario/options';
import type { SegmentOption } from '../../scenario/options';
import type { FlagName, Segment } from '../../scenario/segment';

const IRS = 1000;
const ISS = 5000;
let books: Books;

interface Sketch {
  readonly flags?: readonly FlagName[];
  readonly seq?: number;
  readonly ack?: number;
  readonly data?: number;
  readonly window?: number;
  readonly options?: readonly SegmentOption[];
  readonly checksumOk?: boolean;
}
function segment({ flags = ['ACK'], data = 0, ...rest }: Sketch): Segment {
  const plain = { sourcePort: 1, destinationPort: 2, seq: 0, ack: 0, window: 100, urgentPointer: 0, options: [], checksumOk: true };
  return { ...plain, flags: new Set(flags), data: new Uint8Array(data), ...rest };
}
const peer = (sketch: Sketch): void => books.sent(segment(sketch));
function stack(sketch: Sketch): boolean {
  const arrived = segment(sketch);
  const ambient = books.arrived(arrived);
  books.consumed(arrived);
  return ambient;
}
const holds = (numbers: Partial<Record<SymbolName, number | undefined>>): void => {
  for (const [symbol, value] of Object.entries(numbers)) assert.equal(books.lookup(symbol as SymbolName), value, symbol);
};
function establish(): void {
  peer({ flags: ['SYN'], seq: IRS, window: 65535 });
  stack({ flags: ['SYN', 'ACK'], seq: ISS, ack: IRS + 1 });
  peer({ seq: IRS + 1, ack: ISS + 1, window: 300 });
}

beforeEach(() => {
  books = new Books(IRS, 65535);
});

describe('before and while a connection opens', () => {
  test('only the numbers of the peer are known', () =>
    holds({ IRS, 'RCV.NXT': IRS, ISS: undefined, 'SND.NXT': undefined, 'SND.UNA': undefined, 'RCV.WND': undefined, 'SEG.SEQ': undefined }));
  test("the peer's SYN moves RCV.NXT", () => {
    peer({ flags: ['SYN'], seq: 7 });
    holds({ IRS: 7, 'RCV.NXT': 8, 'SEG.SEQ': 7, 'SEG.LEN': 1 });
    assert.equal(books.awaitsSyn, true);
  });
  test("the stack's SYN is ISS, and the numbers are those of RFC 9293 afterwards", () => {
    establish();
    holds({ ISS, 'SND.UNA': ISS + 1, 'SND.NXT': ISS + 1, 'SND.WND': 300, 'RCV.NXT': IRS + 1, 'RCV.WND': 100 });
    assert.equal(books.awaitsSyn, false);
  });
  test('a SYN that the stack has not taken does not fix IRS; one that it has taken does', () => {
    peer({ flags: ['SYN', 'ACK'], seq: 7, ack: 99 });
    peer({ flags: ['SYN'], seq: 9 });
    holds({ IRS: 9 });
    stack({ flags: ['SYN', 'ACK'], seq: ISS, ack: 10 });
    peer({ flags: ['SYN'], seq: 500 });
    holds({ IRS: 9, 'RCV.NXT': 10 });
  });
  test('a bad checksum or a reset changes nothing but SEG', () => {
    peer({ flags: ['SYN'], seq: 7, checksumOk: false });
    peer({ flags: ['RST'], seq: 8 });
    holds({ IRS, 'RCV.NXT': IRS, 'SEG.SEQ': 8 });
  });
  test('a later SYN that the stack answers with SYN,ACK begins anew', () => {
    establish();
    peer({ flags: ['SYN'], seq: 90_000 });
    stack({ flags: ['SYN', 'ACK'], seq: 70_000, ack: 90_001 });
    holds({ IRS: 90_000, ISS: 70_000, 'RCV.NXT': 90_001, 'SND.UNA': 70_000, 'SND.NXT': 70_001 });
  });
  test('the first SYN stays the first in crossing opens', () => {
    stack({ flags: ['SYN'], seq: ISS });
    peer({ flags: ['SYN'], seq: IRS });
    stack({ flags: ['SYN', 'ACK'], seq: ISS, ack: IRS + 1 });
    holds({ ISS, 'SND.NXT': ISS + 1, 'SND.UNA': ISS });
  });
});

describe('RCV.NXT', () => {
  beforeEach(establish);
  const moves = (sketch: Sketch, to: number): void => {
    peer({ seq: IRS + 1, ack: ISS + 1, ...sketch });
    holds({ 'RCV.NXT': IRS + to });
  };
  test('moves over octets and FIN', () => moves({ flags: ['FIN', 'ACK'], data: 10 }, 12));
  test('moves over what overlaps', () => {
    moves({ data: 10 }, 11);
    moves({ seq: IRS + 6, data: 10 }, 16);
    moves({ seq: IRS + 1, data: 5 }, 16);
  });
  test('joins what was held', () => {
    moves({ seq: IRS + 6, data: 5 }, 1);
    moves({ seq: IRS + 11, data: 5 }, 1);
    moves({ data: 5 }, 16);
  });
  test('moves up to the edge of the window, not beyond', () => {
    moves({ data: 101 }, 1);
    moves({ data: 100 }, 101);
  });
  test('does not move without ACK, with an ACK out of range, with RST or SYN, or with a bad checksum', () => {
    moves({ flags: [], data: 5 }, 1);
    moves({ ack: ISS + 2, data: 5 }, 1);
    moves({ ack: ISS + 1 - 65536, data: 5 }, 1);
    moves({ flags: ['RST', 'ACK'], data: 5 }, 1);
    moves({ flags: ['SYN', 'ACK'], data: 5 }, 1);
    moves({ checksumOk: false, data: 5 }, 1);
    moves({ ack: ISS + 1 - 65535, data: 5 }, 6);
  });
  test('does not move after FIN', () => {
    moves({ flags: ['FIN', 'ACK'] }, 2);
    moves({ seq: IRS + 2, data: 5 }, 2);
    moves({ flags: ['FIN', 'ACK'] }, 2);
  });
  test('wraps', () => {
    books = new Books(4294967290, 65535);
    peer({ flags: ['SYN'], seq: 4294967290 });
    stack({ flags: ['SYN', 'ACK'], seq: ISS, ack: 4294967291 });
    peer({ seq: 4294967291, ack: ISS + 1, data: 10 });
    holds({ 'RCV.NXT': 5 });
  });
});

describe('SND.UNA and SND.NXT', () => {
  beforeEach(establish);
  test('SND.NXT moves over what an expectation consumed', () => {
    books.arrived(segment({ seq: ISS + 1, data: 10 }));
    holds({ 'SND.NXT': ISS + 1 });
    stack({ seq: ISS + 1, data: 10 });
    holds({ 'SND.NXT': ISS + 11 });
    stack({ seq: ISS + 1, data: 10 });
    holds({ 'SND.NXT': ISS + 11 });
  });
  test('SND.UNA moves to an ACK up to SND.NXT, and never back', () => {
    stack({ seq: ISS + 1, data: 10 });
    peer({ seq: IRS + 1, ack: ISS + 12 });
    holds({ 'SND.UNA': ISS + 1 });
    peer({ seq: IRS + 1, ack: ISS + 6 });
    peer({ seq: IRS + 1, ack: ISS + 3 });
    holds({ 'SND.UNA': ISS + 6 });
  });
  test('a reset of the stack leaves the numbers alone', () => {
    stack({ flags: ['RST'], seq: ISS + 1, window: 0 });
    holds({ 'SND.NXT': ISS + 1, 'RCV.WND': 100 });
  });
});

describe('window scaling', () => {
  const open = (peerOptions: SegmentOption[], stackOptions: SegmentOption[]): void => {
    peer({ flags: ['SYN'], seq: IRS, options: peerOptions });
    stack({ flags: ['SYN', 'ACK'], seq: ISS, ack: IRS + 1, options: stackOptions });
    holds({ 'RCV.WND': 100 });
    peer({ seq: IRS + 1, ack: ISS + 1, window: 10 });
    stack({ seq: ISS + 1, ack: IRS + 1 });
  };
  test('counts when both SYNs offered it', () => {
    open([namedOption('WS', [2])], [namedOption('WS', [7])]);
    holds({ 'RCV.WND': 100 << 7, 'SND.WND': 40 });
  });
  test('does not count when one did not', () => {
    open([], [namedOption('WS', [7])]);
    holds({ 'RCV.WND': 100, 'SND.WND': 10 });
  });
});

describe('an empty ACK is ambient', () => {
  beforeEach(establish);
  const isAmbient = (sketch: Sketch): boolean => books.arrived(segment({ seq: ISS + 1, ack: IRS + 1, ...sketch }));
  test('with the right numbers', () => {
    assert.equal(isAmbient({}), true);
    assert.equal(isAmbient({ flags: ['ACK', 'PSH'] }), true);
  });
  test('with an ACK between the last one and RCV.NXT', () => {
    peer({ seq: IRS + 1, ack: ISS + 1, data: 10 });
    assert.deepEqual(
      [1, 6, 11, 12, 0].map((ack) => isAmbient({ ack: IRS + ack })),
      [true, true, true, false, false],
    );
  });
  test('not with another SEQ, other flags or data', () => {
    assert.equal(isAmbient({ seq: ISS }), false);
    assert.equal(isAmbient({ flags: ['ACK', 'FIN'] }), false);
    assert.equal(isAmbient({ flags: ['RST', 'ACK'] }), false);
    assert.equal(isAmbient({ data: 1 }), false);
  });
  test('its SEQ is one past all that was on the wire, consumed or not', () => {
    isAmbient({ data: 10 });
    assert.equal(isAmbient({ seq: ISS + 11 }), true);
  });
});

test('what was tried can be taken back', () => {
  establish();
  const restore = books.snapshot();
  stack({ seq: ISS + 1, data: 10, window: 5 });
  restore();
  holds({ 'SND.NXT': ISS + 1, 'RCV.WND': 100 });
});

test('numbers are told by the initial ones where they are near', () => {
  const initial = { iss: 4294967295, irs: 3_000_000_000 };
  assert.equal(symbolic(4294967295, initial, 'ISS'), 'ISS');
  assert.equal(symbolic(1, initial, 'ISS'), 'ISS+2');
  assert.equal(symbolic(2_999_999_999, initial, 'IRS'), 'IRS-1');
  assert.equal(symbolic(1_000_000_000, initial, 'IRS'), '1000000000');
});
