import { checked, header } from '../return.spec-support';

describe('P20 and P21: tables that are only checked', () => {
  it('names unreadable days and unknown codes and sets nothing aside', () => {
    const { problems, counts } = checked({
      header: [header()],
      reviews: [{ CHILD: 'A1', DOB: '15/06/2010', REVIEW: '32/01/2022', REVIEW_CODE: 'PN9' }],
      oc3: [{ CHILD: 'A1', DOB: '15/06/2010', IN_TOUCH: 'YES', ACTIV: 'F3', ACCOM: 'B1' }],
      ad1: [{ CHILD: 'A1', DOB: '15/06/2010', DATE_INT: '01/06/2021', DATE_MATCH: 'soon', SEX_ADOPTR: 'MM' }],
    });
    expect(problems.map(({ rule, column, weight }) => [rule, column, weight])).toEqual([
      ['P20', 'REVIEW', 'worth knowing'],
      ['P21', 'REVIEW_CODE', 'worth knowing'],
      ['P21', 'ACTIV', 'worth knowing'],
      ['P20', 'DATE_MATCH', 'worth knowing'],
    ]);
    const [activity] = problems.filter(({ column }) => column === 'ACTIV');
    expect(activity?.message).toMatch(/^ACTIV is an activity code/);
    expect(activity?.fix).toBe('Check the activity. This service keeps nothing of this table.');
    expect(counts.reviews).toEqual({ read: 1, setAside: 0 });
  });

  it('keeps nothing of them', () => {
    const { rows } = checked({
      header: [header()],
      reviews: [{ CHILD: 'A1', REVIEW: '01/06/2021', REVIEW_CODE: 'PN1' }],
    });
    expect(Object.keys(rows)).toEqual(['header', 'episodes', 'uasc', 'oc2', 'missing']);
  });
});
