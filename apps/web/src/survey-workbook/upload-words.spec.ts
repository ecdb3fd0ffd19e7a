import { UploadCounts } from '@lib/surveys/workbook/return-upload';
import { countsWords } from './upload-words';

const NOTHING: UploadCounts = {
  ...{ new: 0, changed: 0, unchanged: 0, missing: 0, answers: 0 },
  ...{ cleared: 0, confirmed: 0, clashes: 0, problems: 0 },
};

describe('what is said of an upload in a line', () => {
  it('is what it brings and what is wrong with it', () => {
    expect(countsWords(NOTHING)).toBe('Nothing new');
    expect(countsWords({ ...NOTHING, answers: 1, new: 2, missing: 1 })).toBe(
      '1 answer, 2 rows added, 1 row not in the file',
    );
    expect(countsWords({ ...NOTHING, problems: 3 })).toBe('Nothing new. 3 problems');
  });
});
