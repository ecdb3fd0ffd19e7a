import { sectionIn, sectionProblems, USUAL_SECTIONS } from './sections';

describe('the sections of a series', () => {
  it('begin as those of every panel', () => {
    expect(USUAL_SECTIONS.map(({ title }) => title)).toEqual([
      'Actions arising', 'Emergency decisions to ratify', 'New requests', 'Changes and extensions',
      'Ending within 8 weeks', 'Reviews', 'Business',
    ]); // prettier-ignore
    expect(sectionProblems(USUAL_SECTIONS)).toEqual([]);
  });

  it('always have one for new cases and one for business, and no title twice', () => {
    const problems = sectionProblems([
      { code: 'new', title: 'Children to hear' },
      { code: 'ending', title: 'children to hear' },
    ]);
    expect(problems.map(({ field }) => field)).toEqual(['title-business', 'title-ending']);
  });

  it('take in what has no section of its own', () => {
    const few = USUAL_SECTIONS.filter(({ code }) => code === 'new' || code === 'business');
    expect(sectionIn(few, 'ending')).toBe('new');
    expect(sectionIn(few, 'own-2')).toBe('business');
    expect(sectionIn(USUAL_SECTIONS, 'ending')).toBe('ending');
  });
});
