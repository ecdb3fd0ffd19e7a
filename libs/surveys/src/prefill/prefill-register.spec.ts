import { instruments } from '../instruments/instruments';
import { hasRows } from '../question-sets/question-set';
import { PREFILL_SOURCES } from './prefill-register';

const codes = PREFILL_SOURCES.map(({ code }) => code);

describe('what can be filled in', () => {
  it('has one source to a code', () => expect(new Set(codes).size).toBe(codes.length));

  it.each(instruments().map(({ set }) => [set.title, set] as const))(
    'is there for whatever %s names, and of the kind it asks for',
    (_title, set) => {
      for (const section of set.sections) {
        if (hasRows(section) && section.rows.prefill) expect(codes).toContain(section.rows.prefill);
        for (const { code, kind, prefill } of section.questions) {
          if (prefill === undefined) continue;
          const source = PREFILL_SOURCES.find((one) => one.code === prefill);
          expect(source).toBeDefined();
          if (source!.of === 'answer') expect(source!.kinds).toContain(kind);
          else expect(source!.fields).toHaveProperty(code);
        }
      }
    },
  );
});
