import { inflateSync } from 'node:zlib';

/**
 * How many sides of paper a PDF has: its page objects, counted where they are written plainly and in the streams that
 * objects are packed into.
 */
export const pagesOfPdf = (pdf: Buffer): number => {
  const plain = pdf.toString('latin1');
  const packed = [...plain.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  return [plain, ...packed].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};
