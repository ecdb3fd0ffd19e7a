import { checkQuestionSet } from '../checking/check-question-set';
import placementsSnapshot from './placements-snapshot.json';
import sufficiency from './sufficiency.json';

describe('the question sets that ship', () => {
  it.each([placementsSnapshot, sufficiency])('can be published: $title', (document) =>
    expect(checkQuestionSet(document).problems).toEqual([]),
  );
});
