// Generated from spec/tcp.pspec by `npm run generate`. Do not edit.
import type { Effects, Machine, MachineDescription, Settings } from '../machine';
import { OctetStream } from '../octet-stream';
import { OctetQueue } from '../octet-queue';
import { HeldSegments } from '../held-segments';
import { drop, keep } from '../octets';
import { Segment, copySegment, BITS, deriveLEN } from './tcp-codec';

const { CWR: BIT_CWR, ECE: BIT_ECE, URG: BIT_URG, ACK: BIT_ACK, PSH: BIT_PSH, RST: BIT_RST, SYN: BIT_SYN, FIN: BIT_FIN } = BITS;

const DESCRIPTION: MachineDescription = {
  protocol: "TCP",
  states: ["CLOSED","LISTEN","SYN-SENT","SYN-RECEIVED","ESTABLISHED","FIN-WAIT-1","FIN-WAIT-2","CLOSE-WAIT","CLOSING","LAST-ACK","TIME-WAIT"],
  signals: [
    {"name":"established","text":"connection established"},
    {"name":"readable","text":"data available"},
    {"name":"remoteClosed","text":"connection closing"},
    {"name":"reset","text":"connection reset"},
    {"name":"refused","text":"connection refused"},
    {"name":"timedOut","text":"connection aborted due to user timeout"},
    {"name":"softError","text":"delivery in trouble"},
  ],
  timers: ["rexmt","delack","timewait","user"],
  calls: ["OPEN","SEND","RECEIVE","CLOSE","ABORT","STATUS"],
  rules: [
    {"name":"OPEN/CLOSED/passive-open","clauses":["3.10.1"],"level":"must","ids":["EP-CLOSED-OPEN-1"],"at":"spec/tcp.pspec:146"},
    {"name":"OPEN/CLOSED/active-open","clauses":["3.10.1"],"level":"must","ids":["EP-CLOSED-OPEN-2"],"at":"spec/tcp.pspec:148"},
    {"name":"OPEN/CLOSED/unspecified","clauses":["3.10.1"],"level":"must","ids":["EP-CLOSED-OPEN-3"],"at":"spec/tcp.pspec:149"},
    {"name":"OPEN/LISTEN/to-active","clauses":["3.10.1"],"level":"must","ids":["EP-LISTEN-OPEN-1"],"at":"spec/tcp.pspec:152"},
    {"name":"OPEN/LISTEN/unspecified","clauses":["3.10.1"],"level":"must","ids":["EP-LISTEN-OPEN-3"],"at":"spec/tcp.pspec:153"},
    {"name":"OPEN/LISTEN/again","clauses":["3.9.1.1"],"level":"must","ids":["EP-LISTEN-OPEN-4"],"at":"spec/tcp.pspec:154"},
    {"name":"SEND/LISTEN/to-active","clauses":["3.10.2"],"level":"must","ids":["EP-LISTEN-SEND-1"],"at":"spec/tcp.pspec:162"},
    {"name":"SEND/LISTEN/unspecified","clauses":["3.10.2"],"level":"must","ids":["EP-LISTEN-SEND-3"],"at":"spec/tcp.pspec:163"},
    {"name":"SEND/SYN-SENT+SYN-RECEIVED/closing","clauses":["3.10.2"],"level":"must","ids":["EP-SYN-RECEIVED-CLOSE-2"],"at":"spec/tcp.pspec:166"},
    {"name":"SEND/SYN-SENT+SYN-RECEIVED/queued","clauses":["3.10.2"],"level":"must","ids":["EP-SYN-SENT-SEND-1","EP-SYN-RECEIVED-SEND-1"],"at":"spec/tcp.pspec:167"},
    {"name":"SEND/SYN-SENT+SYN-RECEIVED/full","clauses":["3.10.2"],"level":"must","ids":["EP-SYN-SENT-SEND-2","EP-SYN-RECEIVED-SEND-2"],"at":"spec/tcp.pspec:168"},
    {"name":"SEND/ESTABLISHED+CLOSE-WAIT/closing","clauses":["3.10.2"],"level":"must","ids":["EP-CLOSE-WAIT-CLOSE-2"],"at":"spec/tcp.pspec:171"},
    {"name":"SEND/ESTABLISHED+CLOSE-WAIT/queued","clauses":["3.10.2"],"level":"must","ids":["EP-ESTABLISHED-SEND-1","EP-CLOSE-WAIT-SEND-1"],"at":"spec/tcp.pspec:172"},
    {"name":"SEND/ESTABLISHED+CLOSE-WAIT/full","clauses":["3.10.2"],"level":"must","ids":["EP-ESTABLISHED-SEND-2","EP-CLOSE-WAIT-SEND-2"],"at":"spec/tcp.pspec:173"},
    {"name":"RECEIVE/LISTEN+SYN-SENT+SYN-RECEIVED/wait","clauses":["3.10.3"],"level":"must","ids":["EP-LISTEN-RECEIVE-1","EP-SYN-SENT-RECEIVE-1","EP-SYN-RECEIVED-RECEIVE-1","EP-ANY-GEN-3"],"at":"spec/tcp.pspec:189"},
    {"name":"RECEIVE/RECEIVING/wait","clauses":["3.10.3"],"level":"must","ids":["EP-ESTABLISHED-RECEIVE-1","EP-FIN-WAIT-1-RECEIVE-1","EP-FIN-WAIT-2-RECEIVE-1"],"at":"spec/tcp.pspec:191"},
    {"name":"RECEIVE/RECEIVING/deliver","clauses":["3.10.3"],"level":"must","ids":["EP-ESTABLISHED-RECEIVE-3","EP-FIN-WAIT-1-RECEIVE-3","EP-FIN-WAIT-2-RECEIVE-3"],"at":"spec/tcp.pspec:192"},
    {"name":"RECEIVE/FINISHED/rest","clauses":["3.10.3","3.6"],"level":"must","ids":["EP-CLOSE-WAIT-RECEIVE-1"],"at":"spec/tcp.pspec:196"},
    {"name":"RECEIVE/FINISHED/end","clauses":["3.10.3","3.6"],"level":"must","ids":["EP-CLOSE-WAIT-RECEIVE-2","EP-CLOSING-RECEIVE-1","EP-LAST-ACK-RECEIVE-1","EP-TIME-WAIT-RECEIVE-1"],"at":"spec/tcp.pspec:197"},
    {"name":"CLOSE/LISTEN+SYN-SENT/delete","clauses":["3.10.4"],"level":"must","ids":["EP-LISTEN-CLOSE-1","EP-SYN-SENT-CLOSE-1"],"at":"spec/tcp.pspec:203"},
    {"name":"CLOSE/SYN-RECEIVED/again","clauses":["3.10.4"],"level":"must","ids":["EP-SYN-RECEIVED-CLOSE-2"],"at":"spec/tcp.pspec:205"},
    {"name":"CLOSE/SYN-RECEIVED/now","clauses":["3.10.4"],"level":"must","ids":["EP-SYN-RECEIVED-CLOSE-1"],"at":"spec/tcp.pspec:206"},
    {"name":"CLOSE/SYN-RECEIVED/later","clauses":["3.10.4"],"level":"must","ids":["EP-SYN-RECEIVED-CLOSE-2"],"at":"spec/tcp.pspec:207"},
    {"name":"CLOSE/ESTABLISHED/finish","clauses":["3.10.4"],"level":"must","ids":["EP-ESTABLISHED-CLOSE-1"],"at":"spec/tcp.pspec:209"},
    {"name":"CLOSE/CLOSE-WAIT/again","clauses":["3.10.4"],"level":"must","ids":["EP-CLOSE-WAIT-CLOSE-2"],"at":"spec/tcp.pspec:212"},
    {"name":"CLOSE/CLOSE-WAIT/finish","clauses":["3.10.4"],"level":"must","ids":["EP-CLOSE-WAIT-CLOSE-2"],"at":"spec/tcp.pspec:213"},
    {"name":"ABORT/LISTEN+SYN-SENT/delete","clauses":["3.10.5"],"level":"must","ids":["EP-LISTEN-ABORT-1","EP-SYN-SENT-ABORT-1"],"at":"spec/tcp.pspec:227"},
    {"name":"ABORT/SYN-RECEIVED+RECEIVING+CLOSE-WAIT/reset","clauses":["3.10.5"],"level":"must","ids":["EP-SYN-RECEIVED-ABORT-1","EP-ESTABLISHED-ABORT-1","EP-FIN-WAIT-1-ABORT-1","EP-FIN-WAIT-2-ABORT-1","EP-CLOSE-WAIT-ABORT-1"],"at":"spec/tcp.pspec:229"},
    {"name":"ABORT/ENDING/delete","clauses":["3.10.5"],"level":"must","ids":["EP-CLOSING-ABORT-1","EP-LAST-ACK-ABORT-1","EP-TIME-WAIT-ABORT-1"],"at":"spec/tcp.pspec:231"},
    {"name":"STATUS/LISTEN+SYN-SENT+SYN-RECEIVED+SYNCHRONIZED/tell","clauses":["3.10.6"],"level":"must","ids":["EP-LISTEN-STATUS-1","EP-SYN-SENT-STATUS-1","EP-SYN-RECEIVED-STATUS-1","EP-ESTABLISHED-STATUS-1","EP-FIN-WAIT-1-STATUS-1","EP-FIN-WAIT-2-STATUS-1","EP-CLOSE-WAIT-STATUS-1","EP-CLOSING-STATUS-1","EP-LAST-ACK-STATUS-1","EP-TIME-WAIT-STATUS-1"],"at":"spec/tcp.pspec:236"},
    {"name":"SEG/CLOSED/rst","clauses":["3.10.7.1","3.5.2"],"level":"must","ids":["EP-CLOSED-SEG-RST-1"],"at":"spec/tcp.pspec:241"},
    {"name":"SEG/CLOSED/other","clauses":["3.10.7.1","3.5.2"],"level":"must","ids":["EP-CLOSED-SEG-ACK-1","EP-CLOSED-SEG-SYN-1","EP-CLOSED-SEG-TEXT-1","EP-CLOSED-SEG-FIN-1"],"at":"spec/tcp.pspec:242"},
    {"name":"SEG/CLOSED/ack","clauses":["3.10.7.1","3.5.2"],"level":"must","ids":["EP-CLOSED-SEG-ACK-2","EP-CLOSED-SEG-SYN-2","EP-CLOSED-SEG-TEXT-2","EP-CLOSED-SEG-FIN-2"],"at":"spec/tcp.pspec:243"},
    {"name":"SEG/LISTEN/RST/drop","clauses":["3.10.7.2"],"level":"must","ids":["EP-LISTEN-SEG-RST-1"],"at":"spec/tcp.pspec:249"},
    {"name":"SEG/LISTEN/ACK/refuse","clauses":["3.10.7.2"],"level":"must","ids":["EP-LISTEN-SEG-ACK-1"],"at":"spec/tcp.pspec:250"},
    {"name":"SEG/LISTEN/SYN/accept","clauses":["3.10.7.2"],"level":"must","ids":["EP-LISTEN-SEG-SYN-1","EP-LISTEN-SEG-TEXT-1","EP-LISTEN-SEG-FIN-1","MUST-11"],"at":"spec/tcp.pspec:252"},
    {"name":"SEG/LISTEN/other/drop","clauses":["3.10.7.2"],"level":"must","ids":["EP-LISTEN-SEG-SYN-2","EP-LISTEN-SEG-TEXT-2","EP-LISTEN-SEG-FIN-2"],"at":"spec/tcp.pspec:261"},
    {"name":"SEG/SYN-SENT/ACK/rst","clauses":["3.10.7.3"],"level":"must","ids":["EP-SYN-SENT-SEG-ACK-2"],"at":"spec/tcp.pspec:268"},
    {"name":"SEG/SYN-SENT/ACK/refuse","clauses":["3.10.7.3"],"level":"must","ids":["EP-SYN-SENT-SEG-ACK-1"],"at":"spec/tcp.pspec:269"},
    {"name":"SEG/SYN-SENT/RST/reset","clauses":["3.10.7.3"],"level":"must","ids":["EP-SYN-SENT-SEG-RST-1"],"at":"spec/tcp.pspec:272"},
    {"name":"SEG/SYN-SENT/RST/drop","clauses":["3.10.7.3"],"level":"must","ids":["EP-SYN-SENT-SEG-RST-2"],"at":"spec/tcp.pspec:273"},
    {"name":"SEG/SYN-SENT/SYN/established","clauses":["3.10.7.3"],"level":"must","ids":["EP-SYN-SENT-SEG-SYN-1","EP-SYN-SENT-SEG-ACK-3","EP-SYN-SENT-SEG-TEXT-1","EP-SYN-SENT-SEG-FIN-1"],"at":"spec/tcp.pspec:276"},
    {"name":"SEG/SYN-SENT/SYN/crossing","clauses":["3.10.7.3"],"level":"must","ids":["EP-SYN-SENT-SEG-SYN-2","EP-SYN-SENT-SEG-ACK-4","EP-SYN-SENT-SEG-TEXT-2","EP-SYN-SENT-SEG-FIN-2","MUST-10"],"at":"spec/tcp.pspec:285"},
    {"name":"SEG/SYN-SENT/other/drop","clauses":["3.10.7.3"],"level":"must","ids":["EP-SYN-SENT-SEG-SYN-3","EP-SYN-SENT-SEG-TEXT-3","EP-SYN-SENT-SEG-FIN-3"],"at":"spec/tcp.pspec:292"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/rst","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-6","EP-ESTABLISHED-SEG-SEQ-6","EP-FIN-WAIT-1-SEG-SEQ-6","EP-FIN-WAIT-2-SEG-SEQ-6","EP-CLOSE-WAIT-SEG-SEQ-6","EP-CLOSING-SEG-SEQ-6","EP-LAST-ACK-SEG-SEQ-6","EP-TIME-WAIT-SEG-SEQ-6","EP-SYN-RECEIVED-SEG-RST-1","EP-ESTABLISHED-SEG-RST-1","EP-FIN-WAIT-1-SEG-RST-1","EP-FIN-WAIT-2-SEG-RST-1","EP-CLOSE-WAIT-SEG-RST-1","EP-CLOSING-SEG-RST-1","EP-LAST-ACK-SEG-RST-1","EP-TIME-WAIT-SEG-RST-1"],"at":"spec/tcp.pspec:300"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/rst-closed","clauses":["3.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-3","EP-ESTABLISHED-SEG-SEQ-3","EP-FIN-WAIT-1-SEG-SEQ-3","EP-FIN-WAIT-2-SEG-SEQ-3","EP-CLOSE-WAIT-SEG-SEQ-3","EP-CLOSING-SEG-SEQ-3","EP-LAST-ACK-SEG-SEQ-3","EP-TIME-WAIT-SEG-SEQ-3","EP-ANY-GEN-6"],"at":"spec/tcp.pspec:301"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/zero-window","clauses":["3.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-3","EP-ESTABLISHED-SEG-SEQ-3","EP-FIN-WAIT-1-SEG-SEQ-3","EP-FIN-WAIT-2-SEG-SEQ-3","EP-CLOSE-WAIT-SEG-SEQ-3","EP-CLOSING-SEG-SEQ-3","EP-LAST-ACK-SEG-SEQ-3","EP-TIME-WAIT-SEG-SEQ-3"],"at":"spec/tcp.pspec:302"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/crossing-ack","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-9"],"at":"spec/tcp.pspec:304"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/crossing-ack/strict","clauses":["3.10.7.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:305"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/crossing-ack/figure-7","clauses":["3.5"],"level":"must","ids":[],"at":"spec/tcp.pspec:306"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/again","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-5"],"at":"spec/tcp.pspec:307"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/again/bare-ack","clauses":["3.10.7.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:308"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/again/syn-ack","clauses":["A.2"],"level":"must","ids":[],"at":"spec/tcp.pspec:308"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/late-fin","clauses":["3.10.7.4"],"level":"must","ids":["EP-TIME-WAIT-SEG-SEQ-5","EP-TIME-WAIT-SEG-ACK-3","EP-TIME-WAIT-SEG-FIN-1"],"at":"spec/tcp.pspec:309"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/late-fin/restart","clauses":["3.10.7.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:310"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/late-fin/plain","clauses":["3.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:310"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/answer","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-5","EP-ESTABLISHED-SEG-SEQ-5","EP-FIN-WAIT-1-SEG-SEQ-5","EP-FIN-WAIT-2-SEG-SEQ-5","EP-CLOSE-WAIT-SEG-SEQ-5","EP-CLOSING-SEG-SEQ-5","EP-LAST-ACK-SEG-SEQ-5","EP-TIME-WAIT-SEG-SEQ-5","EP-ESTABLISHED-SEG-SYN-4","EP-FIN-WAIT-1-SEG-SYN-4","EP-FIN-WAIT-2-SEG-SYN-4","EP-CLOSE-WAIT-SEG-SYN-4","EP-CLOSING-SEG-SYN-4","EP-LAST-ACK-SEG-SYN-4","EP-TIME-WAIT-SEG-SYN-4"],"at":"spec/tcp.pspec:312"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/challenge","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-RST-4","EP-ESTABLISHED-SEG-RST-3","EP-FIN-WAIT-1-SEG-RST-3","EP-FIN-WAIT-2-SEG-RST-3","EP-CLOSE-WAIT-SEG-RST-3","EP-CLOSING-SEG-RST-3","EP-LAST-ACK-SEG-RST-3","EP-TIME-WAIT-SEG-RST-3"],"at":"spec/tcp.pspec:316"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/rejoin","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-RST-2","EP-SYN-RECEIVED-SEG-RST-5"],"at":"spec/tcp.pspec:319"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/refused","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-RST-3","EP-SYN-RECEIVED-SEG-RST-6"],"at":"spec/tcp.pspec:320"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/reset","clauses":["3.10.7.4"],"level":"must","ids":["EP-ESTABLISHED-SEG-RST-2","EP-FIN-WAIT-1-SEG-RST-2","EP-FIN-WAIT-2-SEG-RST-2","EP-CLOSE-WAIT-SEG-RST-2","EP-ESTABLISHED-SEG-RST-4","EP-FIN-WAIT-1-SEG-RST-4","EP-FIN-WAIT-2-SEG-RST-4","EP-CLOSE-WAIT-SEG-RST-4","SHLD-2"],"at":"spec/tcp.pspec:321"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/close","clauses":["3.10.7.4"],"level":"must","ids":["EP-CLOSING-SEG-RST-2","EP-LAST-ACK-SEG-RST-2","EP-CLOSING-SEG-RST-4","EP-LAST-ACK-SEG-RST-4"],"at":"spec/tcp.pspec:322"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/assassin","clauses":["3.10.7.4"],"level":"must","ids":["EP-TIME-WAIT-SEG-RST-2","EP-TIME-WAIT-SEG-RST-4"],"at":"spec/tcp.pspec:323"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/assassin/close","clauses":["3.10.7.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:324"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/assassin/ignore","clauses":["RFC 1337"],"level":"must","ids":[],"at":"spec/tcp.pspec:324"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/SYN/rejoin","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SYN-1"],"at":"spec/tcp.pspec:327"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/SYN/rejoin/rejoin","clauses":["3.10.7.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:328"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/SYN/rejoin/challenge","clauses":["RFC 5961 4.2"],"level":"must","ids":[],"at":"spec/tcp.pspec:328"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/SYN/challenge","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SYN-2","EP-ESTABLISHED-SEG-SYN-1","EP-FIN-WAIT-1-SEG-SYN-1","EP-FIN-WAIT-2-SEG-SYN-1","EP-CLOSE-WAIT-SEG-SYN-1","EP-CLOSING-SEG-SYN-1","EP-LAST-ACK-SEG-SYN-1","EP-TIME-WAIT-SEG-SYN-1"],"at":"spec/tcp.pspec:329"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/SYN/reset","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SYN-3","EP-SYN-RECEIVED-SEG-SYN-4","EP-ESTABLISHED-SEG-SYN-2","EP-ESTABLISHED-SEG-SYN-3","EP-FIN-WAIT-1-SEG-SYN-2","EP-FIN-WAIT-1-SEG-SYN-3","EP-FIN-WAIT-2-SEG-SYN-2","EP-FIN-WAIT-2-SEG-SYN-3","EP-CLOSE-WAIT-SEG-SYN-2","EP-CLOSE-WAIT-SEG-SYN-3","EP-CLOSING-SEG-SYN-2","EP-CLOSING-SEG-SYN-3","EP-LAST-ACK-SEG-SYN-2","EP-LAST-ACK-SEG-SYN-3","EP-TIME-WAIT-SEG-SYN-2","EP-TIME-WAIT-SEG-SYN-3"],"at":"spec/tcp.pspec:332"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/absent","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-ACK-1","EP-ESTABLISHED-SEG-ACK-1","EP-FIN-WAIT-1-SEG-ACK-1","EP-FIN-WAIT-2-SEG-ACK-1","EP-CLOSE-WAIT-SEG-ACK-1","EP-CLOSING-SEG-ACK-1","EP-LAST-ACK-SEG-ACK-1","EP-TIME-WAIT-SEG-ACK-1"],"at":"spec/tcp.pspec:339"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/half-open","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-ACK-4"],"at":"spec/tcp.pspec:340"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/ahead","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-ACK-4","EP-SYN-RECEIVED-SEG-ACK-2"],"at":"spec/tcp.pspec:341"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/ahead/reset","clauses":["3.5.2"],"level":"must","ids":[],"at":"spec/tcp.pspec:342"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/ahead/ack","clauses":["RFC 5961 5"],"level":"must","ids":[],"at":"spec/tcp.pspec:342"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/injected","clauses":["RFC 5961 5"],"level":"may","ids":["EP-ESTABLISHED-SEG-ACK-2","EP-FIN-WAIT-1-SEG-ACK-2","EP-FIN-WAIT-2-SEG-ACK-2","EP-CLOSE-WAIT-SEG-ACK-2","EP-CLOSING-SEG-ACK-2","EP-LAST-ACK-SEG-ACK-2","EP-TIME-WAIT-SEG-ACK-2","EP-ESTABLISHED-SEG-ACK-5","EP-FIN-WAIT-1-SEG-ACK-5","EP-FIN-WAIT-2-SEG-ACK-5","EP-CLOSE-WAIT-SEG-ACK-5","EP-CLOSING-SEG-ACK-5","EP-LAST-ACK-SEG-ACK-5","EP-TIME-WAIT-SEG-ACK-5","MAY-12"],"at":"spec/tcp.pspec:344"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/unsent","clauses":["3.10.7.4"],"level":"must","ids":["EP-ESTABLISHED-SEG-ACK-5","EP-FIN-WAIT-1-SEG-ACK-5","EP-FIN-WAIT-2-SEG-ACK-5","EP-CLOSE-WAIT-SEG-ACK-5","EP-CLOSING-SEG-ACK-5"],"at":"spec/tcp.pspec:348"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/opened/established","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-ACK-3","EP-SYN-RECEIVED-SEG-TEXT-1","EP-SYN-RECEIVED-SEG-FIN-1"],"at":"spec/tcp.pspec:352"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/acknowledged/advance","clauses":["3.10.7.4","RFC 6298 5.2","RFC 6298 5.3"],"level":"must","ids":["EP-ESTABLISHED-SEG-ACK-3","EP-FIN-WAIT-1-SEG-ACK-3","EP-CLOSE-WAIT-SEG-ACK-3","EP-CLOSING-SEG-ACK-3","EP-LAST-ACK-SEG-ACK-4"],"at":"spec/tcp.pspec:357"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/acknowledged/duplicate","clauses":["3.10.7.4"],"level":"must","ids":["EP-ESTABLISHED-SEG-ACK-4","EP-FIN-WAIT-1-SEG-ACK-4","EP-FIN-WAIT-2-SEG-ACK-4","EP-CLOSE-WAIT-SEG-ACK-4","EP-LAST-ACK-SEG-ACK-6","EP-FIN-WAIT-2-SEG-ACK-8"],"at":"spec/tcp.pspec:362"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/window/newer","clauses":["3.10.7.4"],"level":"must","ids":["EP-ESTABLISHED-SEG-ACK-6","EP-FIN-WAIT-1-SEG-ACK-6","EP-FIN-WAIT-2-SEG-ACK-6","EP-CLOSE-WAIT-SEG-ACK-6","EP-CLOSING-SEG-ACK-6"],"at":"spec/tcp.pspec:367"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/window/older","clauses":["3.10.7.4"],"level":"must","ids":["EP-ESTABLISHED-SEG-ACK-7","EP-FIN-WAIT-1-SEG-ACK-7","EP-FIN-WAIT-2-SEG-ACK-7","EP-CLOSE-WAIT-SEG-ACK-7","EP-CLOSING-SEG-ACK-7"],"at":"spec/tcp.pspec:368"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/closing/fin-wait-2","clauses":["3.10.7.4"],"level":"must","ids":["EP-FIN-WAIT-1-SEG-ACK-8"],"at":"spec/tcp.pspec:371"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/closing/fin-wait-1","clauses":["3.10.7.4"],"level":"must","ids":["EP-FIN-WAIT-1-SEG-ACK-9"],"at":"spec/tcp.pspec:372"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/closing/time-wait","clauses":["3.10.7.4"],"level":"must","ids":["EP-CLOSING-SEG-ACK-8"],"at":"spec/tcp.pspec:373"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/closing/unacked","clauses":["3.10.7.4"],"level":"must","ids":["EP-CLOSING-SEG-ACK-9","EP-CLOSING-SEG-ACK-4"],"at":"spec/tcp.pspec:374"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/closing/deleted","clauses":["3.10.7.4"],"level":"must","ids":["EP-LAST-ACK-SEG-ACK-3"],"at":"spec/tcp.pspec:375"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/closing/finished","clauses":["3.10.7.4"],"level":"must","ids":["EP-TIME-WAIT-SEG-FIN-1","EP-TIME-WAIT-SEG-ACK-3"],"at":"spec/tcp.pspec:376"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/closing/quiet","clauses":["3.10.7.4"],"level":"must","ids":["EP-TIME-WAIT-SEG-ACK-4"],"at":"spec/tcp.pspec:377"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/front/old","clauses":["3.10.7.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:380"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/front/trim","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-7","EP-ESTABLISHED-SEG-SEQ-7","EP-FIN-WAIT-1-SEG-SEQ-7","EP-FIN-WAIT-2-SEG-SEQ-7","EP-CLOSE-WAIT-SEG-SEQ-7","EP-CLOSING-SEG-SEQ-7","EP-LAST-ACK-SEG-SEQ-7","EP-TIME-WAIT-SEG-SEQ-7"],"at":"spec/tcp.pspec:381"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/back/trim","clauses":["3.10.7.4"],"level":"must","ids":["EP-SYN-RECEIVED-SEG-SEQ-7","EP-ESTABLISHED-SEG-SEQ-7","EP-FIN-WAIT-1-SEG-SEQ-7","EP-FIN-WAIT-2-SEG-SEQ-7","EP-CLOSE-WAIT-SEG-SEQ-7","EP-CLOSING-SEG-SEQ-7","EP-LAST-ACK-SEG-SEQ-7","EP-TIME-WAIT-SEG-SEQ-7","EP-ESTABLISHED-SEG-TEXT-3","EP-FIN-WAIT-1-SEG-TEXT-3","EP-FIN-WAIT-2-SEG-TEXT-3"],"at":"spec/tcp.pspec:384"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/text/beyond-fin","clauses":["3.10.7.4"],"level":"must","ids":["EP-CLOSE-WAIT-SEG-TEXT-1","EP-CLOSING-SEG-TEXT-1","EP-LAST-ACK-SEG-TEXT-1","EP-TIME-WAIT-SEG-TEXT-1"],"at":"spec/tcp.pspec:388"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/text/gap","clauses":["3.10.7.4"],"level":"should","ids":["EP-ESTABLISHED-SEG-SEQ-8","EP-FIN-WAIT-1-SEG-SEQ-8","EP-FIN-WAIT-2-SEG-SEQ-8","EP-ESTABLISHED-SEG-TEXT-2","EP-FIN-WAIT-1-SEG-TEXT-2","EP-FIN-WAIT-2-SEG-TEXT-2","SHLD-31","MAY-13"],"at":"spec/tcp.pspec:389"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/text/in-order","clauses":["3.10.7.4"],"level":"must","ids":["EP-ESTABLISHED-SEG-TEXT-1","EP-FIN-WAIT-1-SEG-TEXT-1","EP-FIN-WAIT-2-SEG-TEXT-1","MUST-58","MUST-59"],"at":"spec/tcp.pspec:392"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/FIN/close-wait","clauses":["3.10.7.4"],"level":"must","ids":["EP-ESTABLISHED-SEG-FIN-1","MUST-12"],"at":"spec/tcp.pspec:398"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/FIN/closing","clauses":["3.10.7.4"],"level":"must","ids":["EP-FIN-WAIT-1-SEG-FIN-2"],"at":"spec/tcp.pspec:400"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/FIN/time-wait","clauses":["3.10.7.4"],"level":"must","ids":["EP-FIN-WAIT-2-SEG-FIN-1","EP-FIN-WAIT-1-SEG-FIN-1"],"at":"spec/tcp.pspec:402"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/FIN/again","clauses":["3.10.7.4"],"level":"must","ids":["EP-CLOSE-WAIT-SEG-FIN-1","EP-CLOSING-SEG-FIN-1","EP-LAST-ACK-SEG-FIN-1"],"at":"spec/tcp.pspec:404"},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/held/next","clauses":["3.10.7.4"],"level":"must","ids":["EP-ANY-GEN-4"],"at":"spec/tcp.pspec:407"},
    {"name":"timeout rexmt/SYN-SENT/give-up","clauses":["3.10.8","3.8.3"],"level":"must","ids":["MUST-20","MUST-22","MUST-23"],"at":"spec/tcp.pspec:415"},
    {"name":"timeout rexmt/SYN-SENT/resend","clauses":["3.10.8","3.8.3"],"level":"must","ids":["EP-SYN-SENT-RTX-TIMEOUT-1"],"at":"spec/tcp.pspec:416"},
    {"name":"timeout rexmt/SYN-RECEIVED/give-up","clauses":["3.10.8","3.8.3"],"level":"must","ids":["MUST-20","MUST-22"],"at":"spec/tcp.pspec:419"},
    {"name":"timeout rexmt/SYN-RECEIVED/resend","clauses":["3.10.8","3.8.3"],"level":"must","ids":["EP-SYN-RECEIVED-RTX-TIMEOUT-1"],"at":"spec/tcp.pspec:420"},
    {"name":"timeout rexmt/ESTABLISHED+FIN-WAIT-1+CLOSE-WAIT+CLOSING+LAST-ACK/limits/give-up","clauses":["3.10.8","3.8.3","RFC 6298 5.4"],"level":"must","ids":["MUST-20"],"at":"spec/tcp.pspec:424"},
    {"name":"timeout rexmt/ESTABLISHED+FIN-WAIT-1+CLOSE-WAIT+CLOSING+LAST-ACK/limits/warn","clauses":["3.10.8","3.8.3","RFC 6298 5.4"],"level":"must","ids":["SHLD-9"],"at":"spec/tcp.pspec:425"},
    {"name":"timeout rexmt/ESTABLISHED+FIN-WAIT-1+CLOSE-WAIT+CLOSING+LAST-ACK/resend/opening","clauses":["3.10.8","3.8.3","RFC 6298 5.4"],"level":"must","ids":["EP-FIN-WAIT-1-RTX-TIMEOUT-1"],"at":"spec/tcp.pspec:428"},
    {"name":"timeout rexmt/ESTABLISHED+FIN-WAIT-1+CLOSE-WAIT+CLOSING+LAST-ACK/resend/text","clauses":["3.10.8","3.8.3","RFC 6298 5.4"],"level":"must","ids":["EP-ESTABLISHED-RTX-TIMEOUT-1","EP-CLOSE-WAIT-RTX-TIMEOUT-1","EP-FIN-WAIT-1-RTX-TIMEOUT-1","EP-CLOSING-RTX-TIMEOUT-1","EP-LAST-ACK-RTX-TIMEOUT-1"],"at":"spec/tcp.pspec:429"},
    {"name":"timeout rexmt/ESTABLISHED+FIN-WAIT-1+CLOSE-WAIT+CLOSING+LAST-ACK/resend/fin","clauses":["3.10.8","3.8.3","RFC 6298 5.4"],"level":"must","ids":["EP-FIN-WAIT-1-RTX-TIMEOUT-1","EP-CLOSING-RTX-TIMEOUT-1","EP-LAST-ACK-RTX-TIMEOUT-1"],"at":"spec/tcp.pspec:433"},
    {"name":"timeout timewait/TIME-WAIT/delete","clauses":["3.10.8"],"level":"must","ids":["EP-TIME-WAIT-TW-TIMEOUT-1","MUST-13"],"at":"spec/tcp.pspec:438"},
    {"name":"timeout user/LISTEN+SYN-SENT+SYN-RECEIVED+SYNCHRONIZED/abort","clauses":["3.10.8"],"level":"must","ids":["EP-LISTEN-USER-TIMEOUT-1","EP-SYN-SENT-USER-TIMEOUT-1","EP-SYN-RECEIVED-USER-TIMEOUT-1","EP-ESTABLISHED-USER-TIMEOUT-1","EP-FIN-WAIT-1-USER-TIMEOUT-1","EP-FIN-WAIT-2-USER-TIMEOUT-1","EP-CLOSE-WAIT-USER-TIMEOUT-1","EP-CLOSING-USER-TIMEOUT-1","EP-LAST-ACK-USER-TIMEOUT-1","EP-TIME-WAIT-USER-TIMEOUT-1"],"at":"spec/tcp.pspec:441"},
    {"name":"OPEN/SYN-SENT+SYN-RECEIVED+SYNCHRONIZED/error","clauses":["3.10.1"],"level":"must","ids":["EP-SYN-SENT-OPEN-1","EP-SYN-RECEIVED-OPEN-1","EP-ESTABLISHED-OPEN-1","EP-FIN-WAIT-1-OPEN-1","EP-FIN-WAIT-2-OPEN-1","EP-CLOSE-WAIT-OPEN-1","EP-CLOSING-OPEN-1","EP-LAST-ACK-OPEN-1","EP-TIME-WAIT-OPEN-1"],"at":"spec/tcp.pspec:156"},
    {"name":"SEND/CLOSED/error","clauses":["3.10.2"],"level":"must","ids":["EP-CLOSED-SEND-2"],"at":"spec/tcp.pspec:160"},
    {"name":"SEND/FIN-WAIT-1+FIN-WAIT-2+ENDING/error","clauses":["3.10.2"],"level":"must","ids":["EP-FIN-WAIT-1-SEND-1","EP-FIN-WAIT-2-SEND-1","EP-CLOSING-SEND-1","EP-LAST-ACK-SEND-1","EP-TIME-WAIT-SEND-1"],"at":"spec/tcp.pspec:175"},
    {"name":"RECEIVE/CLOSED/error","clauses":["3.10.3"],"level":"must","ids":["EP-CLOSED-RECEIVE-2"],"at":"spec/tcp.pspec:188"},
    {"name":"CLOSE/CLOSED/error","clauses":["3.10.4"],"level":"must","ids":["EP-CLOSED-CLOSE-2"],"at":"spec/tcp.pspec:202"},
    {"name":"CLOSE/FIN-WAIT-1+FIN-WAIT-2+ENDING/error","clauses":["3.10.4"],"level":"must","ids":["EP-FIN-WAIT-1-CLOSE-1","EP-FIN-WAIT-2-CLOSE-1","EP-CLOSING-CLOSE-1","EP-LAST-ACK-CLOSE-1","EP-TIME-WAIT-CLOSE-1"],"at":"spec/tcp.pspec:210"},
    {"name":"ABORT/CLOSED/error","clauses":["3.10.5"],"level":"must","ids":["EP-CLOSED-ABORT-2"],"at":"spec/tcp.pspec:226"},
    {"name":"STATUS/CLOSED/error","clauses":["3.10.6"],"level":"must","ids":["EP-CLOSED-STATUS-2"],"at":"spec/tcp.pspec:235"},
    {"name":"timeout rexmt/CLOSED+LISTEN+FIN-WAIT-2+TIME-WAIT/impossible","clauses":["3.10.8"],"level":"must","ids":["EP-CLOSED-RTX-TIMEOUT-1","EP-LISTEN-RTX-TIMEOUT-1","EP-FIN-WAIT-2-RTX-TIMEOUT-1","EP-TIME-WAIT-RTX-TIMEOUT-1"],"at":"spec/tcp.pspec:413"},
    {"name":"timeout timewait/CLOSED+LISTEN+SYN-SENT+SYN-RECEIVED+RECEIVING+CLOSE-WAIT+CLOSING+LAST-ACK/impossible","clauses":["3.10.8"],"level":"must","ids":["EP-CLOSED-TW-TIMEOUT-1","EP-LISTEN-TW-TIMEOUT-1","EP-SYN-SENT-TW-TIMEOUT-1","EP-SYN-RECEIVED-TW-TIMEOUT-1","EP-ESTABLISHED-TW-TIMEOUT-1","EP-FIN-WAIT-1-TW-TIMEOUT-1","EP-FIN-WAIT-2-TW-TIMEOUT-1","EP-CLOSE-WAIT-TW-TIMEOUT-1","EP-CLOSING-TW-TIMEOUT-1","EP-LAST-ACK-TW-TIMEOUT-1"],"at":"spec/tcp.pspec:439"},
    {"name":"timeout user/CLOSED/impossible","clauses":["3.10.8"],"level":"must","ids":["EP-CLOSED-USER-TIMEOUT-1"],"at":"spec/tcp.pspec:440"},
    {"name":"emit/text","clauses":["3.10.2","3.7.1"],"level":"must","ids":["MUST-16","MUST-61","EP-ESTABLISHED-CLOSE-2"],"at":"spec/tcp.pspec:177"},
    {"name":"emit/fin","clauses":["3.10.4"],"level":"must","ids":["EP-SYN-RECEIVED-CLOSE-1","EP-ESTABLISHED-CLOSE-1","EP-ESTABLISHED-CLOSE-2","EP-CLOSE-WAIT-CLOSE-1"],"at":"spec/tcp.pspec:216"},
    {"name":"never/syn-late","clauses":["3.10.7.4"],"level":"must","ids":["EP-ANY-GEN-9"],"at":"spec/tcp.pspec:445"},
    {"name":"never/text-early","clauses":["3.10.2"],"level":"must","ids":["EP-SYN-SENT-SEND-1","EP-SYN-RECEIVED-SEND-1"],"at":"spec/tcp.pspec:446"},
    {"name":"invariant/una","clauses":["3.4"],"level":"must","ids":["EP-ANY-GEN-2"],"at":"spec/tcp.pspec:447"},
    {"name":"invariant/stream","clauses":["3.4"],"level":"must","ids":[],"at":"spec/tcp.pspec:448"},
    {"name":"invariant/room","clauses":["3.8.6"],"level":"must","ids":["SHLD-14","EP-ANY-GEN-11"],"at":"spec/tcp.pspec:449"},
    {"name":"invariant/order","clauses":["3.10.7.4"],"level":"must","ids":["EP-ANY-GEN-4"],"at":"spec/tcp.pspec:450"},
  ],
  choices: [
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/crossing-ack","branches":["strict","figure-7"]},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/again","branches":["bare-ack","syn-ack"]},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/late-fin","branches":["restart","plain"]},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/RST/assassin","branches":["close","ignore"]},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/SYN/rejoin","branches":["rejoin","challenge"]},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/ACK/ahead","branches":["reset","ack"]},
    {"name":"SEG/SYN-RECEIVED+SYNCHRONIZED/text/gap","branches":["send","leave"]},
  ],
  profiles: {"classic":{"rfc5961":false},"linux":{"MSL":30000000000,"RTO_MIN":200000000,"RTO_MAX":120000000000,"R2":924000000000,"R2_SYN":127000000000}},
  flow: {"source":"sport","target":"dport"},
  parameters: {"MSL":120000000000,"RTO_INITIAL":1000000000,"RTO_MIN":1000000000,"RTO_MAX":60000000000,"CLOCK_STEP":1000000,"R1":7000000000,"R2":100000000000,"R2_SYN":180000000000,"ACK_DELAY":0,"LOCAL_MSS":1460,"DEFAULT_MSS":536,"SND_BUFFER":65536,"RCV_BUFFER":65535,"rfc5961":true},
};

/** Parameters and choices; times in nanoseconds. */
export class Config {
  MSL: number = 120000000000;
  RTO_INITIAL: number = 1000000000;
  RTO_MIN: number = 1000000000;
  RTO_MAX: number = 60000000000;
  CLOCK_STEP: number = 1000000;
  R1: number = 7000000000;
  R2: number = 100000000000;
  R2_SYN: number = 180000000000;
  ACK_DELAY: number = 0;
  LOCAL_MSS: number = 1460;
  DEFAULT_MSS: number = 536;
  SND_BUFFER: number = 65536;
  RCV_BUFFER: number = 65535;
  rfc5961: boolean = true;
  choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_crossing_ack: number = 0; // strict | figure-7
  choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_again: number = 0; // bare-ack | syn-ack
  choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_late_fin: number = 0; // restart | plain
  choice_SEG_SYN_RECEIVED_SYNCHRONIZED_RST_assassin: number = 0; // close | ignore
  choice_SEG_SYN_RECEIVED_SYNCHRONIZED_SYN_rejoin: number = 0; // rejoin | challenge
  choice_SEG_SYN_RECEIVED_SYNCHRONIZED_ACK_ahead: number = 0; // reset | ack
  choice_SEG_SYN_RECEIVED_SYNCHRONIZED_text_gap: number = 0; // send | leave
}

/** One connection. */
export class Tcb {
  state = 0;
  timers = 0;
  owed = 0;
  ISS: number = 0;
  SND_UNA: number = 0;
  SND_NXT: number = 0;
  SND_WL2: number = 0;
  IRS: number = 0;
  RCV_NXT: number = 0;
  SND_WL1: number = 0;
  SND_WND: number = 0;
  MAX_SND_WND: number = 0;
  RCV_WND: number = 0;
  SND_MSS: number = 0;
  passive: boolean = false;
  named: boolean = false;
  fin_queued: boolean = false;
  fin_sent: boolean = false;
  OUT: OctetStream = new OctetStream();
  IN: OctetQueue = new OctetQueue();
  HELD: HeldSegments<Segment> = new HeldSegments<Segment>();
  RTO: number = 0;
  SRTT: number = 0;
  RTTVAR: number = 0;
  timing: boolean = false;
  measured: boolean = false;
  syn_lost: boolean = false;
  timed: number = 0;
  timed_at: number = 0;
  first_sent: number = 0;
  warned: boolean = false;
  patience: number = 0;
  readonly io: Effects<Tcb, Segment>;
  readonly config: Config;
  readonly hits: Uint32Array;
  constructor(io: Effects<Tcb, Segment>, config: Config, hits: Uint32Array) {
    this.io = io;
    this.config = config;
    this.hits = hits;
    this.RCV_WND = this.config.RCV_BUFFER;
    this.SND_MSS = this.config.DEFAULT_MSS;
    this.RTO = this.config.RTO_INITIAL;
  }
}

function segment_ACK(t: Tcb): Segment {
  const o = new Segment();
  o.SEQ = t.SND_NXT;
  o.ACK = t.RCV_NXT;
  o.bits = BIT_ACK;
  o.WND = Math.min(t.RCV_WND, 65535);
  return o;
}

function segment_SYN(t: Tcb): Segment {
  const o = new Segment();
  o.SEQ = t.ISS;
  o.bits = BIT_SYN;
  o.WND = Math.min(t.RCV_WND, 65535);
  o.hasMSS = true;
  o.MSS_mss = t.config.LOCAL_MSS;
  return o;
}

function segment_RST(t: Tcb): Segment {
  const o = new Segment();
  o.SEQ = t.SND_NXT;
  o.bits = BIT_RST;
  o.WND = 0;
  return o;
}

function segment_RST__2(s: Segment): Segment {
  const o = new Segment();
  o.SEQ = s.ACK;
  o.bits = BIT_RST;
  o.WND = 0;
  return o;
}

function segment_RST_ACK(s: Segment): Segment {
  const o = new Segment();
  o.SEQ = 0;
  o.ACK = (s.SEQ + deriveLEN(s)) | 0;
  o.bits = BIT_RST | BIT_ACK;
  o.WND = 0;
  return o;
}

function segment_SYN_ACK(t: Tcb): Segment {
  const o = new Segment();
  o.SEQ = t.ISS;
  o.ACK = t.RCV_NXT;
  o.bits = BIT_SYN | BIT_ACK;
  o.WND = Math.min(t.RCV_WND, 65535);
  o.hasMSS = true;
  o.MSS_mss = t.config.LOCAL_MSS;
  return o;
}

function segment_PSH_ACK(t: Tcb): Segment {
  const o = new Segment();
  o.SEQ = t.SND_UNA;
  o.ACK = t.RCV_NXT;
  o.bits = BIT_PSH | BIT_ACK;
  o.WND = Math.min(t.RCV_WND, 65535);
  o.DATA = t.OUT.slice(t.SND_UNA, Math.min(t.SND_MSS, (t.SND_NXT - t.SND_UNA) | 0));
  return o;
}

function segment_FIN_ACK(t: Tcb): Segment {
  const o = new Segment();
  o.SEQ = t.SND_UNA;
  o.ACK = t.RCV_NXT;
  o.bits = BIT_FIN | BIT_ACK;
  o.WND = Math.min(t.RCV_WND, 65535);
  return o;
}

function segment_PSH_ACK__2(t: Tcb, given_DATA: Uint8Array): Segment {
  const o = new Segment();
  o.SEQ = t.SND_NXT;
  o.ACK = t.RCV_NXT;
  o.bits = BIT_PSH | BIT_ACK;
  o.WND = Math.min(t.RCV_WND, 65535);
  o.DATA = given_DATA;
  return o;
}

function segment_ACK__2(t: Tcb, given_DATA: Uint8Array): Segment {
  const o = new Segment();
  o.SEQ = t.SND_NXT;
  o.ACK = t.RCV_NXT;
  o.bits = BIT_ACK;
  o.WND = Math.min(t.RCV_WND, 65535);
  o.DATA = given_DATA;
  return o;
}

function segment_FIN_ACK__2(t: Tcb): Segment {
  const o = new Segment();
  o.SEQ = t.SND_NXT;
  o.ACK = t.RCV_NXT;
  o.bits = BIT_FIN | BIT_ACK;
  o.WND = Math.min(t.RCV_WND, 65535);
  return o;
}

function hit(t: Tcb, rule: number): void {
  t.hits[rule]!++;
}
function send(t: Tcb, o: Segment): void {
  if (t.owed !== 0) {
    if ((t.owed & 1) !== 0 && (o.bits & BIT_ACK) !== 0 && o.ACK === (t.RCV_NXT)) { t.owed &= ~1; if ((t.owed & 1) === 0) stop(t, 1); }
  }
  t.io.send(t, o);
}
function start(t: Tcb, timer: number, duration: number): void {
  t.timers |= 1 << timer;
  t.io.start(t, timer, duration);
}
function stop(t: Tcb, timer: number): void {
  if ((t.timers & (1 << timer)) === 0) return;
  t.timers &= ~(1 << timer);
  t.io.stop(t, timer);
}
function move(t: Tcb, state: number): void {
  const from = t.state;
  t.state = state;
  if (state === 0) {
    t.owed = 0;
    for (let timer = 0; timer < 4; timer++) stop(t, timer);
  }
  t.io.moved(t, from, state);
}
/** Sends what is owed, for the debts in the mask `due`. */
function pay(t: Tcb, due: number): void {
  if ((t.owed & due & 1) !== 0) send(t, segment_ACK(t));
}

/** OPEN in CLOSED (spec/tcp.pspec:145). */
function on_OPEN_0(t: Tcb, arg_active: boolean, arg_specified: boolean, arg_timeout: number): void {
  if (!arg_active) { // passive-open: 3.10.1 (line 146)
    hit(t, 0);
    t.passive = true;
    t.named = arg_specified;
    t.patience = arg_timeout;
    if (t.patience > 0) {
      start(t, 3, t.patience);
    }
    t.io.reply(t, 'ok');
    move(t, 1); // -> LISTEN
  } else if (arg_active && arg_specified) { // active-open: 3.10.1 (line 148)
    hit(t, 1);
    t.patience = arg_timeout;
    t.passive = false;
    t.ISS = (t.io.ticks(4000) + t.io.flowHash(t)) | 0;
    t.SND_UNA = t.ISS;
    t.SND_NXT = (t.ISS + 1) | 0;
    t.OUT.from((t.ISS + 1) | 0);
    t.first_sent = t.io.now;
    t.timing = true;
    t.timed = t.ISS;
    t.timed_at = t.io.now;
    send(t, segment_SYN(t));
    start(t, 0, t.RTO);
    if (t.patience > 0) {
      start(t, 3, t.patience);
    }
    t.io.reply(t, 'ok');
    move(t, 2); // -> SYN-SENT
  } else if (arg_active && (!arg_specified)) { // unspecified: 3.10.1 (line 149)
    hit(t, 2);
    t.io.refuse(t, "remote socket unspecified");
  }
}

/** OPEN in LISTEN (spec/tcp.pspec:151). */
function on_OPEN_1(t: Tcb, arg_active: boolean, arg_specified: boolean, arg_timeout: number): void {
  if (arg_active && arg_specified) { // to-active: 3.10.1 (line 152)
    hit(t, 3);
    t.passive = false;
    t.ISS = (t.io.ticks(4000) + t.io.flowHash(t)) | 0;
    t.SND_UNA = t.ISS;
    t.SND_NXT = (t.ISS + 1) | 0;
    t.OUT.from((t.ISS + 1) | 0);
    t.first_sent = t.io.now;
    t.timing = true;
    t.timed = t.ISS;
    t.timed_at = t.io.now;
    send(t, segment_SYN(t));
    start(t, 0, t.RTO);
    if (t.patience > 0) {
      start(t, 3, t.patience);
    }
    t.io.reply(t, 'ok');
    move(t, 2); // -> SYN-SENT
  } else if (arg_active && (!arg_specified)) { // unspecified: 3.10.1 (line 153)
    hit(t, 4);
    t.io.refuse(t, "remote socket unspecified");
  } else if (!arg_active) { // again: 3.9.1.1 (line 154)
    hit(t, 5);
    t.io.refuse(t, "connection already exists");
  }
}

/** SEND in LISTEN (spec/tcp.pspec:161). */
function on_SEND_0(t: Tcb, arg_text: Uint8Array): void {
  if (t.named) { // to-active: 3.10.2 (line 162)
    hit(t, 6);
    t.passive = false;
    t.ISS = (t.io.ticks(4000) + t.io.flowHash(t)) | 0;
    t.SND_UNA = t.ISS;
    t.SND_NXT = (t.ISS + 1) | 0;
    t.OUT.from((t.ISS + 1) | 0);
    t.first_sent = t.io.now;
    t.timing = true;
    t.timed = t.ISS;
    t.timed_at = t.io.now;
    send(t, segment_SYN(t));
    start(t, 0, t.RTO);
    if (t.patience > 0) {
      start(t, 3, t.patience);
    }
    t.OUT.append(arg_text);
    t.io.reply(t, 'ok');
    move(t, 2); // -> SYN-SENT
  } else if (!t.named) { // unspecified: 3.10.2 (line 163)
    hit(t, 7);
    t.io.refuse(t, "remote socket unspecified");
  }
}

/** SEND in SYN-SENT, SYN-RECEIVED (spec/tcp.pspec:165). */
function on_SEND_1(t: Tcb, arg_text: Uint8Array): void {
  if (t.fin_queued) { // closing: 3.10.2 (line 166)
    hit(t, 8);
    t.io.refuse(t, "connection closing");
  } else if ((!t.fin_queued) && ((t.OUT.size + arg_text.length) <= t.config.SND_BUFFER)) { // queued: 3.10.2 (line 167)
    hit(t, 9);
    t.OUT.append(arg_text);
    t.io.reply(t, 'ok');
  } else if ((!t.fin_queued) && ((t.OUT.size + arg_text.length) > t.config.SND_BUFFER)) { // full: 3.10.2 (line 168)
    hit(t, 10);
    t.io.refuse(t, "insufficient resources");
  }
}

/** SEND in ESTABLISHED, CLOSE-WAIT (spec/tcp.pspec:170). */
function on_SEND_2(t: Tcb, arg_text: Uint8Array): void {
  if (t.fin_queued) { // closing: 3.10.2 (line 171)
    hit(t, 11);
    t.io.refuse(t, "connection closing");
  } else if ((!t.fin_queued) && ((t.OUT.size + arg_text.length) <= t.config.SND_BUFFER)) { // queued: 3.10.2 (line 172)
    hit(t, 12);
    t.OUT.append(arg_text);
    t.io.reply(t, 'ok');
  } else if ((!t.fin_queued) && ((t.OUT.size + arg_text.length) > t.config.SND_BUFFER)) { // full: 3.10.2 (line 173)
    hit(t, 13);
    t.io.refuse(t, "insufficient resources");
  }
}

/** RECEIVE in LISTEN, SYN-SENT, SYN-RECEIVED (spec/tcp.pspec:189). */
function on_RECEIVE_0(t: Tcb, arg_most: number): void {
  // wait: 3.10.3 (line 189)
  hit(t, 14);
  t.io.reply(t, 'pending');
}

/** RECEIVE in ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2 (spec/tcp.pspec:190). */
function on_RECEIVE_1(t: Tcb, arg_most: number): void {
  if (t.IN.size === 0) { // wait: 3.10.3 (line 191)
    hit(t, 15);
    t.io.reply(t, 'pending');
  } else if (t.IN.size > 0) { // deliver: 3.10.3 (line 192)
    hit(t, 16);
    t.io.give(t, t.IN.take(arg_most));
    const reopened_1 = t.RCV_WND === 0;
    t.RCV_WND = t.config.RCV_BUFFER - t.IN.size;
    if (reopened_1) {
      send(t, segment_ACK(t));
    }
  }
}

/** RECEIVE in CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT (spec/tcp.pspec:195). */
function on_RECEIVE_2(t: Tcb, arg_most: number): void {
  if (t.IN.size > 0) { // rest: 3.10.3, 3.6 (line 196)
    hit(t, 17);
    t.io.give(t, t.IN.take(arg_most));
  } else if (t.IN.size === 0) { // end: 3.10.3, 3.6 (line 197)
    hit(t, 18);
    t.io.refuse(t, "connection closing");
  }
}

/** CLOSE in LISTEN, SYN-SENT (spec/tcp.pspec:203). */
function on_CLOSE_0(t: Tcb): void {
  // delete: 3.10.4 (line 203)
  hit(t, 19);
  t.io.reply(t, 'ok');
  move(t, 0); // -> CLOSED
}

/** CLOSE in SYN-RECEIVED (spec/tcp.pspec:204). */
function on_CLOSE_1(t: Tcb): void {
  if (t.fin_queued) { // again: 3.10.4 (line 205)
    hit(t, 20);
    t.io.refuse(t, "connection closing");
  } else if ((!t.fin_queued) && (t.OUT.size === 0)) { // now: 3.10.4 (line 206)
    hit(t, 21);
    t.fin_queued = true;
    t.io.reply(t, 'ok');
    move(t, 5); // -> FIN-WAIT-1
  } else if ((!t.fin_queued) && (t.OUT.size > 0)) { // later: 3.10.4 (line 207)
    hit(t, 22);
    t.fin_queued = true;
    t.io.reply(t, 'ok');
  }
}

/** CLOSE in ESTABLISHED (spec/tcp.pspec:209). */
function on_CLOSE_2(t: Tcb): void {
  // finish: 3.10.4 (line 209)
  hit(t, 23);
  t.fin_queued = true;
  t.io.reply(t, 'ok');
  move(t, 5); // -> FIN-WAIT-1
}

/** CLOSE in CLOSE-WAIT (spec/tcp.pspec:211). */
function on_CLOSE_3(t: Tcb): void {
  if (t.fin_queued) { // again: 3.10.4 (line 212)
    hit(t, 24);
    t.io.refuse(t, "connection closing");
  } else if (!t.fin_queued) { // finish: 3.10.4 (line 213)
    hit(t, 25);
    t.fin_queued = true;
    t.io.reply(t, 'ok');
  }
}

/** ABORT in LISTEN, SYN-SENT (spec/tcp.pspec:227). */
function on_ABORT_0(t: Tcb): void {
  // delete: 3.10.5 (line 227)
  hit(t, 26);
  t.io.signal(t, 3); // reset
  t.io.reply(t, 'ok');
  move(t, 0); // -> CLOSED
}

/** ABORT in SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT (spec/tcp.pspec:228). */
function on_ABORT_1(t: Tcb): void {
  // reset: 3.10.5 (line 229)
  hit(t, 27);
  send(t, segment_RST(t));
  t.io.signal(t, 3); // reset
  t.io.reply(t, 'ok');
  move(t, 0); // -> CLOSED
}

/** ABORT in CLOSING, LAST-ACK, TIME-WAIT (spec/tcp.pspec:231). */
function on_ABORT_2(t: Tcb): void {
  // delete: 3.10.5 (line 231)
  hit(t, 28);
  t.io.reply(t, 'ok');
  move(t, 0); // -> CLOSED
}

/** STATUS in LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT (spec/tcp.pspec:236). */
function on_STATUS_0(t: Tcb): void {
  // tell: 3.10.6 (line 236)
  hit(t, 29);
  t.io.reply(t, 'state');
}

/** SEG in CLOSED (spec/tcp.pspec:240). */
function on_SEG_0(t: Tcb, s: Segment): void {
  if ((s.bits & BIT_RST) !== 0) { // rst: 3.10.7.1, 3.5.2 (line 241)
    hit(t, 30);
    return;
  } else if ((!((s.bits & BIT_RST) !== 0)) && (!((s.bits & BIT_ACK) !== 0))) { // other: 3.10.7.1, 3.5.2 (line 242)
    hit(t, 31);
    send(t, ((s.bits & BIT_ACK) !== 0) ? segment_RST__2(s) : segment_RST_ACK(s));
    return;
  } else if ((!((s.bits & BIT_RST) !== 0)) && ((s.bits & BIT_ACK) !== 0)) { // ack: 3.10.7.1, 3.5.2 (line 243)
    hit(t, 32);
    send(t, ((s.bits & BIT_ACK) !== 0) ? segment_RST__2(s) : segment_RST_ACK(s));
    return;
  }
}

/** SEG in LISTEN (spec/tcp.pspec:248). */
function on_SEG_1(t: Tcb, s: Segment, at: number): void {
  for (;;) {
    // RST (line 249)
    if (at <= 0) {
      if ((s.bits & BIT_RST) !== 0) { // drop: 3.10.7.2 (line 249)
        hit(t, 33);
        return;
      }
    }
    // ACK (line 250)
    if (at <= 1) {
      if ((s.bits & BIT_ACK) !== 0) { // refuse: 3.10.7.2 (line 250)
        hit(t, 34);
        send(t, ((s.bits & BIT_ACK) !== 0) ? segment_RST__2(s) : segment_RST_ACK(s));
        return;
      }
    }
    // SYN (line 251)
    if (at <= 2) {
      if ((s.bits & BIT_SYN) !== 0) { // accept: 3.10.7.2 (line 252)
        hit(t, 35);
        t = t.io.fork(t);
        t.IRS = s.SEQ;
        t.RCV_NXT = (s.SEQ + 1) | 0;
        t.ISS = (t.io.ticks(4000) + t.io.flowHash(t)) | 0;
        t.SND_UNA = t.ISS;
        t.SND_NXT = (t.ISS + 1) | 0;
        t.OUT.from((t.ISS + 1) | 0);
        if (s.hasMSS) {
          t.SND_MSS = s.MSS_mss;
        }
        t.SND_WND = s.WND;
        t.SND_WL1 = s.SEQ;
        t.SND_WL2 = t.ISS;
        t.MAX_SND_WND = s.WND;
        s.bits &= ~BIT_SYN;
        s.SEQ = (s.SEQ + 1) | 0;
        if ((deriveLEN(s) > 0) && ((((t.RCV_NXT - s.SEQ) | 0) <= 0) && (((s.SEQ - ((t.RCV_NXT + t.RCV_WND) | 0)) | 0) < 0))) {
          t.HELD.hold(s.SEQ, copySegment(s));
        }
        t.first_sent = t.io.now;
        t.timing = true;
        t.timed = t.ISS;
        t.timed_at = t.io.now;
        send(t, segment_SYN_ACK(t));
        start(t, 0, t.RTO);
        if (t.patience > 0) {
          start(t, 3, t.patience);
        }
        move(t, 3); // -> SYN-RECEIVED
      }
    }
    // other (line 261)
    if (at <= 3) {
      // drop: 3.10.7.2 (line 261)
      hit(t, 36);
      return;
    }
    return;
  }
}

/** SEG in SYN-SENT (spec/tcp.pspec:266). */
function on_SEG_2(t: Tcb, s: Segment, at: number): void {
  for (;;) {
    // ACK (line 267)
    if (at <= 0 && (((s.bits & BIT_ACK) !== 0) && (!((((t.SND_UNA - s.ACK) | 0) < 0) && (((s.ACK - t.SND_NXT) | 0) <= 0))))) {
      if ((s.bits & BIT_RST) !== 0) { // rst: 3.10.7.3 (line 268)
        hit(t, 37);
        return;
      } else if (!((s.bits & BIT_RST) !== 0)) { // refuse: 3.10.7.3 (line 269)
        hit(t, 38);
        send(t, ((s.bits & BIT_ACK) !== 0) ? segment_RST__2(s) : segment_RST_ACK(s));
        return;
      }
    }
    // RST (line 271)
    if (at <= 1 && ((s.bits & BIT_RST) !== 0)) {
      if ((s.bits & BIT_ACK) !== 0) { // reset: 3.10.7.3 (line 272)
        hit(t, 39);
        t.io.signal(t, 3); // reset
        move(t, 0); // -> CLOSED
        return;
      } else if (!((s.bits & BIT_ACK) !== 0)) { // drop: 3.10.7.3 (line 273)
        hit(t, 40);
        return;
      }
    }
    // SYN (line 275)
    if (at <= 2 && ((s.bits & BIT_SYN) !== 0)) {
      if ((s.bits & BIT_ACK) !== 0) { // established: 3.10.7.3 (line 276)
        hit(t, 41);
        t.IRS = s.SEQ;
        t.RCV_NXT = (s.SEQ + 1) | 0;
        t.SND_UNA = s.ACK;
        t.OUT.below(t.SND_UNA);
        stop(t, 0);
        stop(t, 3);
        if (s.hasMSS) {
          t.SND_MSS = s.MSS_mss;
        }
        t.SND_WND = s.WND;
        t.SND_WL1 = s.SEQ;
        t.SND_WL2 = s.ACK;
        t.MAX_SND_WND = Math.max(t.MAX_SND_WND, s.WND);
        if (t.timing) {
          const sample_1 = t.io.now - t.timed_at;
          t.timing = false;
          if (t.measured) {
            t.RTTVAR = Math.trunc(((3 * t.RTTVAR) + Math.abs(t.SRTT - sample_1)) / 4);
            t.SRTT = Math.trunc(((7 * t.SRTT) + sample_1) / 8);
          } else {
            t.measured = true;
            t.SRTT = sample_1;
            t.RTTVAR = Math.trunc(sample_1 / 2);
          }
          t.RTO = Math.min(Math.max(t.SRTT + Math.max(t.config.CLOCK_STEP, 4 * t.RTTVAR), t.config.RTO_MIN), t.config.RTO_MAX);
        }
        if (t.syn_lost) {
          t.RTO = Math.max(t.RTO, 3000000000);
        }
        t.io.signal(t, 0); // established
        move(t, 4); // -> ESTABLISHED
        s.bits &= ~BIT_SYN;
        s.SEQ = (s.SEQ + 1) | 0;
        t.owed |= 1;
        on_SEG_3(t, s, 10); // text
        return;
      } else if (!((s.bits & BIT_ACK) !== 0)) { // crossing: 3.10.7.3 (line 285)
        hit(t, 42);
        t.IRS = s.SEQ;
        t.RCV_NXT = (s.SEQ + 1) | 0;
        t.SND_WND = s.WND;
        t.SND_WL1 = s.SEQ;
        t.SND_WL2 = t.ISS;
        t.MAX_SND_WND = s.WND;
        if (s.hasMSS) {
          t.SND_MSS = s.MSS_mss;
        }
        s.bits &= ~BIT_SYN;
        s.SEQ = (s.SEQ + 1) | 0;
        if ((deriveLEN(s) > 0) && ((((t.RCV_NXT - s.SEQ) | 0) <= 0) && (((s.SEQ - ((t.RCV_NXT + t.RCV_WND) | 0)) | 0) < 0))) {
          t.HELD.hold(s.SEQ, copySegment(s));
        }
        send(t, segment_SYN_ACK(t));
        start(t, 0, t.RTO);
        move(t, 3); // -> SYN-RECEIVED
        return;
      }
    }
    // other (line 292)
    if (at <= 3) {
      // drop: 3.10.7.3 (line 292)
      hit(t, 43);
      return;
    }
    return;
  }
}

/** SEG in SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT (spec/tcp.pspec:297). */
function on_SEG_3(t: Tcb, s: Segment, at: number): void {
  let s_LEN = deriveLEN(s);
  for (;;) {
    // sequence (line 299)
    if (at <= 0 && (!(((!(s_LEN > 0)) && (!(t.RCV_WND > 0))) ? (s.SEQ === t.RCV_NXT) : (((!(s_LEN > 0)) && (t.RCV_WND > 0)) ? ((((t.RCV_NXT - s.SEQ) | 0) <= 0) && (((s.SEQ - ((t.RCV_NXT + t.RCV_WND) | 0)) | 0) < 0)) : (((s_LEN > 0) && (!(t.RCV_WND > 0))) ? false : (((s_LEN > 0) && (t.RCV_WND > 0)) ? (((((t.RCV_NXT - s.SEQ) | 0) <= 0) && (((s.SEQ - ((t.RCV_NXT + t.RCV_WND) | 0)) | 0) < 0)) || ((((t.RCV_NXT - ((((s.SEQ + s_LEN) | 0) - 1) | 0)) | 0) <= 0) && (((((((s.SEQ + s_LEN) | 0) - 1) | 0) - ((t.RCV_NXT + t.RCV_WND) | 0)) | 0) < 0))) : false)))))) {
      if (((s.bits & BIT_RST) !== 0) && (!((t.RCV_WND === 0) && (s.SEQ === t.RCV_NXT)))) { // rst: 3.10.7.4 (line 300)
        hit(t, 44);
        return;
      } else if ((((s.bits & BIT_RST) !== 0) && (t.RCV_WND === 0)) && (s.SEQ === t.RCV_NXT)) { // rst-closed: 3.4 (line 301)
        hit(t, 45);
        at = 1; continue; // RST
      } else if ((((((!((s.bits & BIT_RST) !== 0)) && (!((s.bits & BIT_SYN) !== 0))) && ((s.bits & BIT_ACK) !== 0)) && (!((t.state === 10) && ((s.bits & BIT_FIN) !== 0)))) && (t.RCV_WND === 0)) && (s.SEQ === t.RCV_NXT)) { // zero-window: 3.4 (line 302)
        hit(t, 46);
        s.DATA = keep(s.DATA, 0);
        s_LEN = deriveLEN(s);
        s.bits &= ~BIT_FIN;
        s_LEN = deriveLEN(s);
        t.owed |= 1;
        at = 3; continue; // ACK
      } else if (((((((!((s.bits & BIT_RST) !== 0)) && (t.state === 3)) && (!t.passive)) && ((s.bits & BIT_SYN) !== 0)) && ((s.bits & BIT_ACK) !== 0)) && (s.SEQ === t.IRS)) && ((((t.SND_UNA - s.ACK) | 0) < 0) && (((s.ACK - t.SND_NXT) | 0) <= 0))) { // crossing-ack: 3.10.7.4 (line 304)
        hit(t, 47);
        if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_crossing_ack === 0) { // strict
          hit(t, 48);
          send(t, segment_ACK(t));
          return;
        } else if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_crossing_ack === 1) { // figure-7
          hit(t, 49);
          s.bits &= ~BIT_SYN;
          s_LEN = deriveLEN(s);
          s.SEQ = (s.SEQ + 1) | 0;
          t.owed |= 1;
          at = 3; continue; // ACK
        }
      } else if (((((!((s.bits & BIT_RST) !== 0)) && (t.state === 3)) && ((s.bits & BIT_SYN) !== 0)) && (!((s.bits & BIT_ACK) !== 0))) && (s.SEQ === t.IRS)) { // again: 3.10.7.4 (line 307)
        hit(t, 50);
        if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_again === 0) { // bare-ack
          hit(t, 51);
          send(t, segment_ACK(t));
          return;
        } else if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_again === 1) { // syn-ack
          hit(t, 52);
          send(t, segment_SYN_ACK(t));
          return;
        }
      } else if ((((!((s.bits & BIT_RST) !== 0)) && (t.state === 10)) && ((s.bits & BIT_FIN) !== 0)) && (!((s.bits & BIT_SYN) !== 0))) { // late-fin: 3.10.7.4 (line 309)
        hit(t, 53);
        if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_late_fin === 0) { // restart
          hit(t, 54);
          send(t, segment_ACK(t));
          start(t, 2, 2 * t.config.MSL);
          return;
        } else if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_sequence_late_fin === 1) { // plain
          hit(t, 55);
          send(t, segment_ACK(t));
          return;
        }
      } else { // answer: 3.10.7.4 (line 312)
        hit(t, 56);
        send(t, segment_ACK(t));
        return;
      }
    }
    // RST (line 315)
    if (at <= 1 && ((s.bits & BIT_RST) !== 0)) {
      if (t.config.rfc5961 && (s.SEQ !== t.RCV_NXT)) { // challenge: 3.10.7.4 (line 316)
        hit(t, 57);
        send(t, segment_ACK(t));
        return;
      } else if ((t.state === 3) && t.passive) { // rejoin: 3.10.7.4 (line 319)
        hit(t, 58);
        move(t, 1); // -> LISTEN
        return;
      } else if ((t.state === 3) && (!t.passive)) { // refused: 3.10.7.4 (line 320)
        hit(t, 59);
        t.io.signal(t, 4); // refused
        move(t, 0); // -> CLOSED
        return;
      } else if (((240 >> t.state) & 1) !== 0) { // reset: 3.10.7.4 (line 321)
        hit(t, 60);
        t.io.signal(t, 3); // reset
        move(t, 0); // -> CLOSED
        return;
      } else if (((768 >> t.state) & 1) !== 0) { // close: 3.10.7.4 (line 322)
        hit(t, 61);
        move(t, 0); // -> CLOSED
        return;
      } else if (t.state === 10) { // assassin: 3.10.7.4 (line 323)
        hit(t, 62);
        if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_RST_assassin === 0) { // close
          hit(t, 63);
          move(t, 0); // -> CLOSED
          return;
        } else if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_RST_assassin === 1) { // ignore
          hit(t, 64);
          return;
        }
      }
    }
    // SYN (line 326)
    if (at <= 2 && ((s.bits & BIT_SYN) !== 0)) {
      if ((t.state === 3) && t.passive) { // rejoin: 3.10.7.4 (line 327)
        hit(t, 65);
        if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_SYN_rejoin === 0) { // rejoin
          hit(t, 66);
          move(t, 1); // -> LISTEN
          return;
        } else if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_SYN_rejoin === 1) { // challenge
          hit(t, 67);
          send(t, segment_ACK(t));
          return;
        }
      } else if (t.config.rfc5961 && (!((t.state === 3) && t.passive))) { // challenge: 3.10.7.4 (line 329)
        hit(t, 68);
        send(t, segment_ACK(t));
        return;
      } else if ((!t.config.rfc5961) && (!((t.state === 3) && t.passive))) { // reset: 3.10.7.4 (line 332)
        hit(t, 69);
        send(t, ((s.bits & BIT_ACK) !== 0) ? segment_RST__2(s) : segment_RST_ACK(s));
        t.io.signal(t, 3); // reset
        move(t, 0); // -> CLOSED
        return;
      }
    }
    // ACK (line 338)
    if (at <= 3) {
      if (!((s.bits & BIT_ACK) !== 0)) { // absent: 3.10.7.4 (line 339)
        hit(t, 70);
        return;
      } else if (((((s.bits & BIT_ACK) !== 0) && (t.state === 3)) && (!((((t.SND_UNA - s.ACK) | 0) < 0) && (((s.ACK - t.SND_NXT) | 0) <= 0)))) && (((s.ACK - t.SND_UNA) | 0) <= 0)) { // half-open: 3.10.7.4 (line 340)
        hit(t, 71);
        send(t, ((s.bits & BIT_ACK) !== 0) ? segment_RST__2(s) : segment_RST_ACK(s));
        return;
      } else if (((((s.bits & BIT_ACK) !== 0) && (t.state === 3)) && (!((((t.SND_UNA - s.ACK) | 0) < 0) && (((s.ACK - t.SND_NXT) | 0) <= 0)))) && (((s.ACK - t.SND_UNA) | 0) > 0)) { // ahead: 3.10.7.4 (line 341)
        hit(t, 72);
        if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_ACK_ahead === 0) { // reset
          hit(t, 73);
          send(t, ((s.bits & BIT_ACK) !== 0) ? segment_RST__2(s) : segment_RST_ACK(s));
          return;
        } else if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_ACK_ahead === 1) { // ack
          hit(t, 74);
          send(t, segment_ACK(t));
          return;
        }
      } else if (((t.config.rfc5961 && ((s.bits & BIT_ACK) !== 0)) && (((2032 >> t.state) & 1) !== 0)) && (!((((((t.SND_UNA - t.MAX_SND_WND) | 0) - s.ACK) | 0) <= 0) && (((s.ACK - t.SND_NXT) | 0) <= 0)))) { // injected: RFC 5961 5 (line 344)
        hit(t, 75);
        send(t, segment_ACK(t));
        return;
      } else if ((((!t.config.rfc5961) && ((s.bits & BIT_ACK) !== 0)) && (((2032 >> t.state) & 1) !== 0)) && (((s.ACK - t.SND_NXT) | 0) > 0)) { // unsent: 3.10.7.4 (line 348)
        hit(t, 76);
        send(t, segment_ACK(t));
        return;
      }
    }
    // opened (line 351)
    if (at <= 4 && (t.state === 3)) {
      // established: 3.10.7.4 (line 352)
      hit(t, 77);
      t.SND_WND = s.WND;
      t.SND_WL1 = s.SEQ;
      t.SND_WL2 = s.ACK;
      t.MAX_SND_WND = Math.max(t.MAX_SND_WND, s.WND);
      t.io.signal(t, 0); // established
      if (t.syn_lost) {
        t.RTO = Math.max(t.RTO, 3000000000);
      }
      if (t.fin_queued) {
        move(t, 5); // -> FIN-WAIT-1
      } else {
        move(t, 4); // -> ESTABLISHED
      }
    }
    // acknowledged (line 356)
    if (at <= 5) {
      if ((((t.SND_UNA - s.ACK) | 0) < 0) && (((s.ACK - t.SND_NXT) | 0) <= 0)) { // advance: 3.10.7.4, RFC 6298 5.2, RFC 6298 5.3 (line 357)
        hit(t, 78);
        if (t.timing && (((t.timed - s.ACK) | 0) < 0)) {
          const sample_1 = t.io.now - t.timed_at;
          t.timing = false;
          if (t.measured) {
            t.RTTVAR = Math.trunc(((3 * t.RTTVAR) + Math.abs(t.SRTT - sample_1)) / 4);
            t.SRTT = Math.trunc(((7 * t.SRTT) + sample_1) / 8);
          } else {
            t.measured = true;
            t.SRTT = sample_1;
            t.RTTVAR = Math.trunc(sample_1 / 2);
          }
          t.RTO = Math.min(Math.max(t.SRTT + Math.max(t.config.CLOCK_STEP, 4 * t.RTTVAR), t.config.RTO_MIN), t.config.RTO_MAX);
        }
        t.SND_UNA = s.ACK;
        t.OUT.below(t.SND_UNA);
        t.first_sent = t.io.now;
        t.warned = false;
        if (t.SND_UNA === t.SND_NXT) {
          stop(t, 0);
          stop(t, 3);
        } else {
          start(t, 0, t.RTO);
        }
      } else if (((s.ACK - t.SND_UNA) | 0) <= 0) { // duplicate: 3.10.7.4 (line 362)
        hit(t, 79);
      }
    }
    // window (line 366)
    if (at <= 6 && ((((496 >> t.state) & 1) !== 0) && (((t.SND_UNA - s.ACK) | 0) <= 0))) {
      if ((((t.SND_WL1 - s.SEQ) | 0) < 0) || ((t.SND_WL1 === s.SEQ) && (((t.SND_WL2 - s.ACK) | 0) <= 0))) { // newer: 3.10.7.4 (line 367)
        hit(t, 80);
        t.SND_WND = s.WND;
        t.SND_WL1 = s.SEQ;
        t.SND_WL2 = s.ACK;
        t.MAX_SND_WND = Math.max(t.MAX_SND_WND, s.WND);
      } else { // older: 3.10.7.4 (line 368)
        hit(t, 81);
      }
    }
    // closing (line 370)
    if (at <= 7) {
      if ((t.state === 5) && (t.fin_sent && (t.SND_UNA === t.SND_NXT))) { // fin-wait-2: 3.10.7.4 (line 371)
        hit(t, 82);
        stop(t, 0);
        move(t, 6); // -> FIN-WAIT-2
      } else if ((t.state === 5) && (!(t.fin_sent && (t.SND_UNA === t.SND_NXT)))) { // fin-wait-1: 3.10.7.4 (line 372)
        hit(t, 83);
      } else if ((t.state === 8) && (t.fin_sent && (t.SND_UNA === t.SND_NXT))) { // time-wait: 3.10.7.4 (line 373)
        hit(t, 84);
        stop(t, 0);
        stop(t, 1);
        stop(t, 3);
        start(t, 2, 2 * t.config.MSL);
        move(t, 10); // -> TIME-WAIT
        return;
      } else if ((t.state === 8) && (!(t.fin_sent && (t.SND_UNA === t.SND_NXT)))) { // unacked: 3.10.7.4 (line 374)
        hit(t, 85);
        return;
      } else if ((t.state === 9) && (t.fin_sent && (t.SND_UNA === t.SND_NXT))) { // deleted: 3.10.7.4 (line 375)
        hit(t, 86);
        move(t, 0); // -> CLOSED
        return;
      } else if ((t.state === 10) && ((s.bits & BIT_FIN) !== 0)) { // finished: 3.10.7.4 (line 376)
        hit(t, 87);
        send(t, segment_ACK(t));
        start(t, 2, 2 * t.config.MSL);
        return;
      } else if ((t.state === 10) && (!((s.bits & BIT_FIN) !== 0))) { // quiet: 3.10.7.4 (line 377)
        hit(t, 88);
        return;
      }
    }
    // front (line 379)
    if (at <= 8 && (((s.SEQ - t.RCV_NXT) | 0) < 0)) {
      if (((((s.SEQ + s_LEN) | 0) - t.RCV_NXT) | 0) <= 0) { // old: 3.10.7.4 (line 380)
        hit(t, 89);
        at = 12; continue; // held
      } else { // trim: 3.10.7.4 (line 381)
        hit(t, 90);
        s.DATA = drop(s.DATA, (t.RCV_NXT - s.SEQ) | 0);
        s_LEN = deriveLEN(s);
        s.SEQ = t.RCV_NXT;
      }
    }
    // back (line 383)
    if (at <= 9 && (((((s.SEQ + s_LEN) | 0) - ((t.RCV_NXT + t.RCV_WND) | 0)) | 0) > 0)) {
      // trim: 3.10.7.4 (line 384)
      hit(t, 91);
      s.DATA = keep(s.DATA, (((t.RCV_NXT + t.RCV_WND) | 0) - s.SEQ) | 0);
      s_LEN = deriveLEN(s);
      s.bits &= ~BIT_FIN;
      s_LEN = deriveLEN(s);
      t.owed |= 1;
    }
    // text (line 387)
    if (at <= 10 && (s_LEN > 0)) {
      if (((1920 >> t.state) & 1) !== 0) { // beyond-fin: 3.10.7.4 (line 388)
        hit(t, 92);
      } else if ((((112 >> t.state) & 1) !== 0) && (((s.SEQ - t.RCV_NXT) | 0) > 0)) { // gap: 3.10.7.4 (line 389)
        hit(t, 93);
        t.HELD.hold(s.SEQ, copySegment(s));
        if (t.config.choice_SEG_SYN_RECEIVED_SYNCHRONIZED_text_gap === 0) send(t, segment_ACK(t));
        return;
      } else if (((((112 >> t.state) & 1) !== 0) && (s.SEQ === t.RCV_NXT)) && (s.DATA.length > 0)) { // in-order: 3.10.7.4 (line 392)
        hit(t, 94);
        t.IN.append(s.DATA);
        t.RCV_NXT = (t.RCV_NXT + s.DATA.length) | 0;
        t.RCV_WND = t.RCV_WND - s.DATA.length;
        s.SEQ = (s.SEQ + s.DATA.length) | 0;
        t.io.signal(t, 1); // readable
        t.owed |= 1;
      }
    }
    // FIN (line 397)
    if (at <= 11 && ((s.bits & BIT_FIN) !== 0)) {
      if (t.state === 4) { // close-wait: 3.10.7.4 (line 398)
        hit(t, 95);
        t.RCV_NXT = (t.RCV_NXT + 1) | 0;
        t.io.signal(t, 2); // remoteClosed
        t.owed |= 1;
        move(t, 7); // -> CLOSE-WAIT
      } else if (t.state === 5) { // closing: 3.10.7.4 (line 400)
        hit(t, 96);
        t.RCV_NXT = (t.RCV_NXT + 1) | 0;
        t.io.signal(t, 2); // remoteClosed
        t.owed |= 1;
        move(t, 8); // -> CLOSING
      } else if (t.state === 6) { // time-wait: 3.10.7.4 (line 402)
        hit(t, 97);
        t.RCV_NXT = (t.RCV_NXT + 1) | 0;
        t.io.signal(t, 2); // remoteClosed
        send(t, segment_ACK(t));
        stop(t, 0);
        stop(t, 1);
        stop(t, 3);
        start(t, 2, 2 * t.config.MSL);
        move(t, 10); // -> TIME-WAIT
      } else if (((1920 >> t.state) & 1) !== 0) { // again: 3.10.7.4 (line 404)
        hit(t, 98);
        t.owed |= 1;
      }
    }
    // held (line 406)
    if (at <= 12 && ((t.HELD.count > 0) && (((t.HELD.first - t.RCV_NXT) | 0) <= 0))) {
      // next: 3.10.7.4 (line 407)
      hit(t, 99);
      const next = t.HELD.release(t.RCV_NXT);
      if (next !== undefined) { s = next; s_LEN = deriveLEN(s); at = 8; continue; } // front
    }
    return;
  }
}

/** timeout rexmt in SYN-SENT (spec/tcp.pspec:414). */
function on_timeout_rexmt_0(t: Tcb): void {
  if ((t.io.now - t.first_sent) >= t.config.R2_SYN) { // give-up: 3.10.8, 3.8.3 (line 415)
    hit(t, 100);
    t.io.signal(t, 5); // timedOut
    move(t, 0); // -> CLOSED
  } else { // resend: 3.10.8, 3.8.3 (line 416)
    hit(t, 101);
    t.timing = false;
    t.syn_lost = true;
    send(t, segment_SYN(t));
    t.RTO = Math.min(2 * t.RTO, t.config.RTO_MAX);
    start(t, 0, t.RTO);
  }
}

/** timeout rexmt in SYN-RECEIVED (spec/tcp.pspec:418). */
function on_timeout_rexmt_1(t: Tcb): void {
  if ((t.io.now - t.first_sent) >= t.config.R2_SYN) { // give-up: 3.10.8, 3.8.3 (line 419)
    hit(t, 102);
    t.io.signal(t, 5); // timedOut
    move(t, 0); // -> CLOSED
  } else { // resend: 3.10.8, 3.8.3 (line 420)
    hit(t, 103);
    t.timing = false;
    t.syn_lost = true;
    send(t, segment_SYN_ACK(t));
    t.RTO = Math.min(2 * t.RTO, t.config.RTO_MAX);
    start(t, 0, t.RTO);
  }
}

/** timeout rexmt in ESTABLISHED, FIN-WAIT-1, CLOSE-WAIT, CLOSING, LAST-ACK (spec/tcp.pspec:422). */
function on_timeout_rexmt_2(t: Tcb): void {
  // limits (line 423)
  if ((t.patience === 0) && ((t.io.now - t.first_sent) >= t.config.R2)) { // give-up: 3.10.8, 3.8.3, RFC 6298 5.4 (line 424)
    hit(t, 104);
    t.io.signal(t, 5); // timedOut
    move(t, 0); // -> CLOSED
    return;
  } else if (((t.config.R1 <= (t.io.now - t.first_sent)) && (!t.warned)) && (!((t.patience === 0) && ((t.io.now - t.first_sent) >= t.config.R2)))) { // warn: 3.10.8, 3.8.3, RFC 6298 5.4 (line 425)
    hit(t, 105);
    t.warned = true;
    t.io.signal(t, 6); // softError
  }
  // resend (line 427)
  if (t.SND_UNA === t.ISS) { // opening: 3.10.8, 3.8.3, RFC 6298 5.4 (line 428)
    hit(t, 106);
    t.timing = false;
    send(t, segment_SYN_ACK(t));
    t.RTO = Math.min(2 * t.RTO, t.config.RTO_MAX);
    start(t, 0, t.RTO);
  } else if ((t.SND_UNA !== t.ISS) && (t.OUT.size > 0)) { // text: 3.10.8, 3.8.3, RFC 6298 5.4 (line 429)
    hit(t, 107);
    t.timing = false;
    send(t, segment_PSH_ACK(t));
    t.RTO = Math.min(2 * t.RTO, t.config.RTO_MAX);
    start(t, 0, t.RTO);
  } else if ((t.SND_UNA !== t.ISS) && (t.OUT.size === 0)) { // fin: 3.10.8, 3.8.3, RFC 6298 5.4 (line 433)
    hit(t, 108);
    t.timing = false;
    send(t, segment_FIN_ACK(t));
    t.RTO = Math.min(2 * t.RTO, t.config.RTO_MAX);
    start(t, 0, t.RTO);
  }
}

/** timeout timewait in TIME-WAIT (spec/tcp.pspec:438). */
function on_timeout_timewait_0(t: Tcb): void {
  // delete: 3.10.8 (line 438)
  hit(t, 109);
  move(t, 0); // -> CLOSED
}

/** timeout user in LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT (spec/tcp.pspec:441). */
function on_timeout_user_0(t: Tcb): void {
  // abort: 3.10.8 (line 441)
  hit(t, 110);
  t.io.signal(t, 5); // timedOut
  move(t, 0); // -> CLOSED
}

/** Permitted: text (3.10.2, 3.7.1, line 177). */
function standing_0(t: Tcb): boolean {
  const n = Math.min((t.OUT.end - t.SND_NXT) | 0, Math.min((((t.SND_UNA + t.SND_WND) | 0) - t.SND_NXT) | 0, t.SND_MSS));
  if (n < 1) return false;
  hit(t, 122);
  if (!t.timing) {
    t.timing = true;
    t.timed = t.SND_NXT;
    t.timed_at = t.io.now;
  }
  if (!((t.timers & 1) !== 0)) {
    t.first_sent = t.io.now;
    start(t, 0, t.RTO);
  }
  if ((t.patience > 0) && (!((t.timers & 8) !== 0))) {
    start(t, 3, t.patience);
  }
  send(t, (n === ((t.OUT.end - t.SND_NXT) | 0)) ? segment_PSH_ACK__2(t, t.OUT.slice(t.SND_NXT, n)) : segment_ACK__2(t, t.OUT.slice(t.SND_NXT, n)));
  t.SND_NXT = (t.SND_NXT + n) | 0;
  return true;
}
/** Owed: fin (3.10.4, line 216). */
function standing_1(t: Tcb): boolean {
  hit(t, 123);
  if (!((t.timers & 1) !== 0)) {
    t.first_sent = t.io.now;
    start(t, 0, t.RTO);
  }
  if ((t.patience > 0) && (!((t.timers & 8) !== 0))) {
    start(t, 3, t.patience);
  }
  send(t, segment_FIN_ACK__2(t));
  t.SND_NXT = (t.SND_NXT + 1) | 0;
  t.fin_sent = true;
  if (t.state === 7) {
    move(t, 9); // -> LAST-ACK
  }
  return true;
}
function settle(t: Tcb): void {
  while (
    (((432 >> t.state) & 1) !== 0 && (((((t.OUT.end - t.SND_NXT) | 0) > 0) && (((((t.SND_UNA + t.SND_WND) | 0) - t.SND_NXT) | 0) > 0)) && (!t.fin_sent)) && standing_0(t)) ||
    (((416 >> t.state) & 1) !== 0 && ((t.fin_queued && (!t.fin_sent)) && (((t.OUT.end - t.SND_NXT) | 0) === 0)) && standing_1(t))
  ) continue;
  if ((t.owed & 1) !== 0) {
    if (t.config.ACK_DELAY === 0) pay(t, 1);
    else if ((t.timers & 2) === 0) start(t, 1, t.config.ACK_DELAY);
  }
}

function broken(t: Tcb): string[] {
  const names: string[] = [];
  if (((2044 >> t.state) & 1) !== 0 && !(((t.SND_UNA - t.SND_NXT) | 0) <= 0)) names.push('una');
  if (((2032 >> t.state) & 1) !== 0 && !(((t.SND_NXT - ((t.OUT.end + 1) | 0)) | 0) <= 0)) names.push('stream');
  if (((2032 >> t.state) & 1) !== 0 && !(t.RCV_WND <= t.config.RCV_BUFFER)) names.push('room');
  if (((112 >> t.state) & 1) !== 0 && !((t.HELD.count === 0) || (((t.HELD.first - t.RCV_NXT) | 0) > 0))) names.push('order');
  return names;
}
function forbidden(t: Tcb, o: Segment): string[] {
  const names: string[] = [];
  if (((2032 >> t.state) & 1) !== 0 && (o.bits & BIT_SYN) !== 0) names.push('syn-late');
  if (((15 >> t.state) & 1) !== 0 && o.DATA.length > 0) names.push('text-early');
  return names;
}

export function on_OPEN(t: Tcb, arg_active: boolean, arg_specified: boolean, arg_timeout: number): void {
  switch (t.state) {
    case 0: // CLOSED
      on_OPEN_0(t, arg_active, arg_specified, arg_timeout);
      return;
    case 1: // LISTEN
      on_OPEN_1(t, arg_active, arg_specified, arg_timeout);
      return;
    case 2: // SYN-SENT
    case 3: // SYN-RECEIVED
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 7: // CLOSE-WAIT
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      hit(t, 111); // error
      t.io.refuse(t, "connection already exists");
      return;
    default:
      return;
  }
}
export function on_SEND(t: Tcb, arg_text: Uint8Array): void {
  switch (t.state) {
    case 1: // LISTEN
      on_SEND_0(t, arg_text);
      return;
    case 2: // SYN-SENT
    case 3: // SYN-RECEIVED
      on_SEND_1(t, arg_text);
      return;
    case 4: // ESTABLISHED
    case 7: // CLOSE-WAIT
      on_SEND_2(t, arg_text);
      return;
    case 0: // CLOSED
      hit(t, 112); // error
      t.io.refuse(t, "connection does not exist");
      return;
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      hit(t, 113); // error
      t.io.refuse(t, "connection closing");
      return;
    default:
      return;
  }
}
export function on_RECEIVE(t: Tcb, arg_most: number): void {
  switch (t.state) {
    case 1: // LISTEN
    case 2: // SYN-SENT
    case 3: // SYN-RECEIVED
      on_RECEIVE_0(t, arg_most);
      return;
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
      on_RECEIVE_1(t, arg_most);
      return;
    case 7: // CLOSE-WAIT
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      on_RECEIVE_2(t, arg_most);
      return;
    case 0: // CLOSED
      hit(t, 114); // error
      t.io.refuse(t, "connection does not exist");
      return;
    default:
      return;
  }
}
export function on_CLOSE(t: Tcb): void {
  switch (t.state) {
    case 1: // LISTEN
    case 2: // SYN-SENT
      on_CLOSE_0(t);
      return;
    case 3: // SYN-RECEIVED
      on_CLOSE_1(t);
      return;
    case 4: // ESTABLISHED
      on_CLOSE_2(t);
      return;
    case 7: // CLOSE-WAIT
      on_CLOSE_3(t);
      return;
    case 0: // CLOSED
      hit(t, 115); // error
      t.io.refuse(t, "connection does not exist");
      return;
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      hit(t, 116); // error
      t.io.refuse(t, "connection closing");
      return;
    default:
      return;
  }
}
export function on_ABORT(t: Tcb): void {
  switch (t.state) {
    case 1: // LISTEN
    case 2: // SYN-SENT
      on_ABORT_0(t);
      return;
    case 3: // SYN-RECEIVED
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 7: // CLOSE-WAIT
      on_ABORT_1(t);
      return;
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      on_ABORT_2(t);
      return;
    case 0: // CLOSED
      hit(t, 117); // error
      t.io.refuse(t, "connection does not exist");
      return;
    default:
      return;
  }
}
export function on_STATUS(t: Tcb): void {
  switch (t.state) {
    case 1: // LISTEN
    case 2: // SYN-SENT
    case 3: // SYN-RECEIVED
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 7: // CLOSE-WAIT
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      on_STATUS_0(t);
      return;
    case 0: // CLOSED
      hit(t, 118); // error
      t.io.refuse(t, "connection does not exist");
      return;
    default:
      return;
  }
}
export function on_SEG(t: Tcb, s: Segment): void {
  switch (t.state) {
    case 0: // CLOSED
      on_SEG_0(t, s);
      return;
    case 1: // LISTEN
      on_SEG_1(t, s, 0);
      return;
    case 2: // SYN-SENT
      on_SEG_2(t, s, 0);
      return;
    case 3: // SYN-RECEIVED
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 7: // CLOSE-WAIT
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      on_SEG_3(t, s, 0);
      return;
    default:
      return;
  }
}
export function on_timeout_rexmt(t: Tcb): void {
  switch (t.state) {
    case 2: // SYN-SENT
      on_timeout_rexmt_0(t);
      return;
    case 3: // SYN-RECEIVED
      on_timeout_rexmt_1(t);
      return;
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 7: // CLOSE-WAIT
    case 8: // CLOSING
    case 9: // LAST-ACK
      on_timeout_rexmt_2(t);
      return;
    case 0: // CLOSED
    case 1: // LISTEN
    case 6: // FIN-WAIT-2
    case 10: // TIME-WAIT
      hit(t, 119); // impossible
      return;
    default:
      return;
  }
}
export function on_timeout_timewait(t: Tcb): void {
  switch (t.state) {
    case 10: // TIME-WAIT
      on_timeout_timewait_0(t);
      return;
    case 0: // CLOSED
    case 1: // LISTEN
    case 2: // SYN-SENT
    case 3: // SYN-RECEIVED
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 7: // CLOSE-WAIT
    case 8: // CLOSING
    case 9: // LAST-ACK
      hit(t, 120); // impossible
      return;
    default:
      return;
  }
}
export function on_timeout_user(t: Tcb): void {
  switch (t.state) {
    case 1: // LISTEN
    case 2: // SYN-SENT
    case 3: // SYN-RECEIVED
    case 4: // ESTABLISHED
    case 5: // FIN-WAIT-1
    case 6: // FIN-WAIT-2
    case 7: // CLOSE-WAIT
    case 8: // CLOSING
    case 9: // LAST-ACK
    case 10: // TIME-WAIT
      on_timeout_user_0(t);
      return;
    case 0: // CLOSED
      hit(t, 121); // impossible
      return;
    default:
      return;
  }
}
function timeout(t: Tcb, timer: number): void {
  if ((t.timers & (1 << timer)) === 0) return;
  t.timers &= ~(1 << timer);
  switch (timer) {
    case 0: // rexmt
      on_timeout_rexmt(t);
      return;
    case 1: // delack
      pay(t, 1);
      return;
    case 2: // timewait
      on_timeout_timewait(t);
      return;
    case 3: // user
      on_timeout_user(t);
      return;
    default:
      return;
  }
}

export const machine: Machine<Tcb, Segment> = {
  description: DESCRIPTION,
  configure(settings: Settings, choices: Readonly<{ [choice: string]: number }>) {
    const config = new Config() as Config & { [field: string]: number | boolean };
    for (const [name, value] of Object.entries(settings)) config[name.replace(/[^A-Za-z0-9_]/g, '_')] = value;
    for (const [name, value] of Object.entries(choices)) config['choice_' + name.replace(/[^A-Za-z0-9_]/g, '_')] = value;
    return config;
  },
  create: (io, config, hits) => new Tcb(io, config as Config, hits),
  copy(t) {
    const copy = new Tcb(t.io, t.config, t.hits);
    copy.state = t.state;
    copy.owed = t.owed;
    copy.ISS = t.ISS;
    copy.SND_UNA = t.SND_UNA;
    copy.SND_NXT = t.SND_NXT;
    copy.SND_WL2 = t.SND_WL2;
    copy.IRS = t.IRS;
    copy.RCV_NXT = t.RCV_NXT;
    copy.SND_WL1 = t.SND_WL1;
    copy.SND_WND = t.SND_WND;
    copy.MAX_SND_WND = t.MAX_SND_WND;
    copy.RCV_WND = t.RCV_WND;
    copy.SND_MSS = t.SND_MSS;
    copy.passive = t.passive;
    copy.named = t.named;
    copy.fin_queued = t.fin_queued;
    copy.fin_sent = t.fin_sent;
    copy.OUT = t.OUT.copy();
    copy.IN = t.IN.copy();
    copy.HELD = t.HELD.copy();
    copy.RTO = t.RTO;
    copy.SRTT = t.SRTT;
    copy.RTTVAR = t.RTTVAR;
    copy.timing = t.timing;
    copy.measured = t.measured;
    copy.syn_lost = t.syn_lost;
    copy.timed = t.timed;
    copy.timed_at = t.timed_at;
    copy.first_sent = t.first_sent;
    copy.warned = t.warned;
    copy.patience = t.patience;
    return copy;
  },
  call(t, call, args) {
    switch (call) {
      case 0:
        on_OPEN(t, args[0] as boolean, args[1] as boolean, args[2] as number);
        return;
      case 1:
        on_SEND(t, args[0] as Uint8Array);
        return;
      case 2:
        on_RECEIVE(t, args[0] as number);
        return;
      case 3:
        on_CLOSE(t);
        return;
      case 4:
        on_ABORT(t);
        return;
      case 5:
        on_STATUS(t);
        return;
      default:
        return;
    }
  },
  segment: on_SEG,
  timeout,
  settle,
  broken,
  forbidden,
  snapshot: (t) => ({
    'ISS': t.ISS,
    'SND.UNA': t.SND_UNA,
    'SND.NXT': t.SND_NXT,
    'SND.WL2': t.SND_WL2,
    'IRS': t.IRS,
    'RCV.NXT': t.RCV_NXT,
    'SND.WL1': t.SND_WL1,
    'SND.WND': t.SND_WND,
    'MAX.SND.WND': t.MAX_SND_WND,
    'RCV.WND': t.RCV_WND,
    'SND.MSS': t.SND_MSS,
    'passive': t.passive,
    'named': t.named,
    'fin_queued': t.fin_queued,
    'fin_sent': t.fin_sent,
    'OUT': t.OUT.size,
    'IN': t.IN.size,
    'HELD': t.HELD.count,
    'RTO': t.RTO,
    'SRTT': t.SRTT,
    'RTTVAR': t.RTTVAR,
    'timing': t.timing,
    'measured': t.measured,
    'syn_lost': t.syn_lost,
    'timed': t.timed,
    'timed_at': t.timed_at,
    'first_sent': t.first_sent,
    'warned': t.warned,
    'patience': t.patience,
  }),
};
