import { missingAnswers } from './missing-answers';
import { Answers } from './section';
import { VIEWS_SECTION } from './views.section';

const blank = (answers: Answers): string[] =>
  missingAnswers(VIEWS_SECTION, answers, {}).map(({ question }) => question);

describe('what a section still needs', () => {
  it('names two questions of which either is enough once, by the first', () => {
    expect(blank({})).toEqual(['child', 'family', 'iro']);
  });

  it('is content with either of the two', () => {
    expect(blank({ child: 'She wants to stay.', 'family-none': 'Could not be reached.' })).toEqual(['iro']);
    expect(blank({ 'child-none': 'Too young.', family: 'They agree.' })).toEqual(['iro']);
  });
});
