import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** COPY text escapes a line feed in a value, so each one ends a row. */
const LINE_FEED = 0x0a;

/** What passed through, once it has. */
export interface CopyTextFacts {
  readonly rows: number;
  readonly sha256: string;
}

/** Lets COPY text through and counts and hashes it on the way. */
export const measuring = (): { stream: Transform; facts: () => CopyTextFacts } => {
  const hash = createHash('sha256');
  let rows = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) rows += 1;
      done(null, chunk);
    },
  });
  return { stream, facts: () => ({ rows, sha256: hash.digest('hex') }) };
};

/** What the text of a value depends on, set alike on both sides so that equal rows have equal checksums. */
export const SAME_TEXT = [
  `set local client_encoding = 'UTF8'`,
  `set local DateStyle = 'ISO, YMD'`,
  `set local IntervalStyle = 'iso_8601'`,
  `set local TimeZone = 'UTC'`,
  `set local extra_float_digits = 1`,
  `set local bytea_output = 'hex'`,
];
