import { episode, foundInEpisodes } from '../return.spec-support';

const CODES = ['213', '526', '527', '528', '529', '530', '531', '550'];

describe('213, 526 to 531 and 550: provider against placement type', () => {
  it.each([
    ['U4', '', '526'],
    ['U4', 'PR1', null],
    ['T1', '', null],
    ['T1', 'PR1', '213'],
    ['P1', 'PR0', null],
    ['U4', 'PR0', '550'],
    ['P1', 'PR1', '527'],
    ['R5', 'PR1', '527'],
    ['R2', 'PR2', '528'],
    ['K2', 'PR3', '529'],
    ['A5', 'PR3', '529'],
    ['R1', 'PR3', null],
    ['P1', 'PR4', '530'],
    ['P1', 'PR5', '531'],
    ['K2', 'PR4', null],
  ])('PLACE %s with "%s": %s', (PLACE, PLACE_PROVIDER, code) => {
    const problems = foundInEpisodes(CODES, episode({ PLACE, PLACE_PROVIDER }));
    expect(problems).toEqual(code === null ? [] : [`${code} PLACE_PROVIDER 2`]);
  });
});
