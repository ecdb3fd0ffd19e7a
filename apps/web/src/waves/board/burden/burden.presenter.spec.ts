import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import { QUESTION_SET } from '@lib/surveys/question-sets/question-set';
import { burdenLedger, isUnused } from './burden.presenter';
import { QUESTION_USES } from './question-uses';

const set = QUESTION_SET.parse(placementsSnapshot);

describe('the burden ledger', () => {
  const { questions } = burdenLedger({ boroughs: [], set });
  const found = (code: string) => questions.find((question) => question.code === code)!;

  it('names what uses a question', () => {
    expect(found('cla_total').usedBy).toContain('Give-back: Placements');
    expect(isUnused(found('known_issues'))).toBe(true);
  });

  it('does not count what nobody is asked', () => {
    const derived = set.sections.flatMap(({ questions: some }) =>
      some.filter(({ kind }) => kind === 'derived'),
    );
    expect(derived.map(({ code }) => found(code))).toEqual(derived.map(() => undefined));
  });

  it('knows each use of a shipped set by a question or section that is there', () => {
    const codes = new Set(
      set.sections.flatMap(({ code, questions: some }) => [code, ...some.map((one) => one.code)]),
    );
    for (const { of, ...use } of QUESTION_USES.filter((one) => one.set === set.code))
      expect([use.by, codes.has('question' in of ? of.question : of.rowsOf)]).toEqual([use.by, true]);
  });

  it('counts rows as a use of what tells them apart', () => {
    const uses = [{ set: set.code, of: { rowsOf: 'hcli' }, by: 'A report' }];
    const used = burdenLedger({ boroughs: [], set }, uses).questions.filter(
      (question) => !isUnused(question),
    );
    expect(used.map(({ code }) => code)).toEqual(['child_ref']);
  });
});
