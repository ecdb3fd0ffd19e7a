import { checked, episode, foundInEpisodes, header } from '../return.spec-support';

describe('355 and 356: how long an episode lasts', () => {
  it.each([
    ['30/04/2021', ['356 DEC 2']],
    ['01/05/2021', ['355 DEC 2']],
    ['02/05/2021', []],
  ])('from 1 May 2021 to %s', (DEC, problems) => {
    expect(foundInEpisodes(['355', '356'], episode({ DEC, REC: 'E4A' }))).toEqual(problems);
  });

  it('sets a backward episode aside and keeps one of a day', () => {
    const episodes = [episode({ DEC: '30/04/2021', REC: 'E4A' }), episode({ DEC: '01/05/2021', REC: 'E4A' })];
    expect(checked({ header: [header()], episodes }).rows.episodes.map(({ row }) => row)).toEqual([3]);
  });
});
