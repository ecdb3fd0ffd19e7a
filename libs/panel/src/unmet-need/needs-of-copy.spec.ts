import { answerWords } from '../referrals/sections/answer-words';
import { NEEDS_SECTION } from '../referrals/sections/needs.section';
import { broadNeedOfCodes } from './broad-need';
import { broadNeedOfCopy } from './needs-of-copy';

const [NEEDS] = NEEDS_SECTION.questions;

const copyOf = (codes: readonly string[], section = 'needs'): Parameters<typeof broadNeedOfCopy>[0] => ({
  sections: [
    {
      code: section,
      title: 'Needs and risks',
      answers: [{ question: NEEDS!.label, answer: answerWords(NEEDS!, [...codes]), source: null }],
    },
  ],
});

describe('the broad need of the panel’s copy', () => {
  it.each([
    [['autism', 'learning-disability', 'missing']],
    [['trafficking', 'siblings', 'gangs']],
    [['gangs', 'criminal-exploitation']],
  ])('is that of the codes the borough chose: %j', (codes) => {
    expect(broadNeedOfCopy(copyOf(codes))).toBe(broadNeedOfCodes(codes));
  });

  it('is not guessed where the copy names no need, or says it elsewhere', () => {
    expect(broadNeedOfCopy({ sections: [] })).toBeNull();
    expect(broadNeedOfCopy(copyOf(['no-such-need']))).toBeNull();
    expect(broadNeedOfCopy(copyOf(['gangs'], 'plan'))).toBeNull();
  });
});
