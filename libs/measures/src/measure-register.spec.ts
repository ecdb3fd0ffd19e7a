import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from './measure-register';

describe('the register of measures', () => {
  it('names each measure once', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(new Set(MEASURES.map(({ code }) => code)).size).toBe(MEASURES.length);
  });

  it.each(MEASURES.map((measure) => [measure.code, measure] as const))(
    '%s is defined whole',
    (code, measure) => {
      for (const words of [
        measure.name,
        measure.purpose,
        measure.numerator,
        measure.populationDate,
        measure.source,
      ]) {
        expect(words.length).toBeGreaterThan(10);
      }
      expect(measure.denominator === null).toBe(measure.unit !== 'per cent');
      expect(measure.exclusions.length).toBeGreaterThan(0);
      expect(existsSync(join(__dirname, code, `${code}.measure.ts`))).toBe(true);
    },
  );
});
