import { episode, found, header } from '../return.spec-support';

describe('302 and 352: an episode against the birth date', () => {
  it.each([
    ['02/05/2021', ['302 DECOM 2']],
    ['01/05/2021', []],
    ['02/05/2003', []],
    ['01/05/2003', ['352 DECOM 2']],
  ])('a child born on %s who starts on 1 May 2021', (DOB, problems) => {
    expect(found(['302', '352'], { header: [header({ DOB })], episodes: [episode()] })).toEqual(problems);
  });

  it('says nothing where the birth date is not known', () => {
    expect(found(['302', '352'], { episodes: [episode()] })).toEqual([]);
  });
});
