import { compareSets } from './compare-sets';
import { HOMES } from './homes.spec-support';
import { QUESTION_SET } from './question-set';

const before = QUESTION_SET.parse(HOMES);

describe('two versions of a question set', () => {
  it('are the same when nothing changed', () => expect(compareSets(before, before)).toEqual([]));

  it('differ in what came, what went and what changed, with what of it', () => {
    const [children, waiting, homes] = before.sections;
    const [total, byAge, others] = children!.questions;
    const after = {
      ...before,
      sections: [
        {
          ...children!,
          title: 'Children in care',
          questions: [{ ...total!, required: false, label: 'All' }, byAge!],
        },
        { ...waiting!, questions: [...waiting!.questions, { ...others!, code: 'more' }] },
        homes!,
      ],
      lists: { ...before.lists, kinds: before.lists['kinds']!.slice(0, 1) },
      rules: before.rules.slice(1),
    };
    expect(
      compareSets(before, after).map(({ what, change, code, parts }) => [what, change, code, ...parts]),
    ).toEqual([
      ['section', 'changed', 'children', 'the title'],
      ['question', 'changed', 'total', 'the words of the question', 'whether it has to be answered'],
      ['question', 'added', 'more'],
      ['question', 'removed', 'others'],
      ['list', 'changed', 'kinds', 'the choices'],
      ['rule', 'removed', 'ages_sum'],
    ]);
  });
});
