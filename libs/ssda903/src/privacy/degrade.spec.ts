import { EMPTY_DIRECTORY } from '@lib/reference-data/postcodes/directory-for';
import { PostcodeDirectory } from '@lib/reference-data/postcodes/postcode-directory';
import { checked, episode, header, health, missing, uasc } from '../checking/return.spec-support';
import { degrade } from './degrade';

const BROMLEY = 'E09000006';
const SOUTHWARK = 'E09000028';

/** Made-up grid references: BR1 is 16,093 metres (10 miles) east of SE1. */
const DIRECTORY: PostcodeDirectory = {
  find: (postcode) => {
    if (postcode === 'SE1 4XX')
      return { easting: 530_000, northing: 180_000, authority: SOUTHWARK, exact: true };
    if (postcode === 'BR1 1AA')
      return { easting: 546_093, northing: 180_000, authority: BROMLEY, exact: true };
    if (postcode === 'BR1 2') return { easting: 546_093, northing: 180_000, authority: null, exact: false };
    if (postcode === 'AB1 1AA')
      return { easting: 530_000, northing: 800_000, authority: 'S12000033', exact: true };
    return null;
  },
};

const degraded = (
  values: Record<string, string>,
  more: Parameters<typeof checked>[0] = {},
  directory = DIRECTORY,
) => degrade(checked({ header: [header()], episodes: [episode(values)], ...more }).rows, directory, BROMLEY);

describe('cutting rows down to what may be kept', () => {
  it('keeps the month of birth and the sectors, and works distance and authority out before', () => {
    const { header: children, episodes } = degraded({});
    expect(children[0]).toMatchObject({ birthMonth: '2010-06-01' });
    expect(episodes[0]).toMatchObject({
      homeSector: 'SE1 4',
      placementSector: 'BR1 1',
      distanceMiles: 10,
      distanceApproximate: false,
      distanceUnlikely: false,
      hostAuthority: BROMLEY,
      location: 'in',
    });
  });

  it('leaves no birth date and no whole postcode anywhere', () => {
    const rows = degraded({}, { missing: [missing()], oc2: [health()], uasc: [uasc({ DUC: '15/06/2028' })] });
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/-06-15/);
    expect(text).not.toMatch(/4XX|1AA/);
  });

  it.each([
    ['home not in the directory', { HOME_POST: 'ZZ1 1ZZ' }, BROMLEY, 'in'],
    ['no home', { HOME_POST: '' }, BROMLEY, 'in'],
    ['placement not in the directory', { PL_POST: 'ZZ1 1ZZ' }, null, null],
    ['no placement', { PL_POST: '' }, null, null],
  ])('%s: distance unknown, never 0', (_what, values, hostAuthority, location) => {
    expect(degraded(values).episodes[0]).toMatchObject({ distanceMiles: null, hostAuthority, location });
  });

  it('knows nothing without a directory', () => {
    expect(degraded({}, {}, EMPTY_DIRECTORY).episodes[0]).toMatchObject({
      distanceMiles: null,
      distanceApproximate: false,
      hostAuthority: null,
      location: null,
      placementSector: 'BR1 1',
    });
  });

  it('says when only the sector was known', () => {
    expect(degraded({ PL_POST: 'BR1 2' }).episodes[0]).toMatchObject({
      distanceMiles: 10,
      distanceApproximate: true,
      placementSector: 'BR1 2',
      location: null,
    });
  });

  it('flags more than 350 miles, and a placement outside the authority', () => {
    expect(degraded({ PL_POST: 'AB1 1AA' }).episodes[0]).toMatchObject({
      distanceMiles: 385.3,
      distanceUnlikely: true,
      location: 'out',
    });
  });

  it('a placement at home is 0 miles away, which is not unknown', () => {
    expect(degraded({ PL_POST: 'SE1 4XX' }).episodes[0]?.distanceMiles).toBe(0);
  });

  it('leaves the distance of an unaccompanied child blank while the status lasts, and keeps the authority', () => {
    expect(degraded({}, { uasc: [uasc()] }).episodes[0]).toMatchObject({
      distanceMiles: null,
      location: 'in',
    });
    expect(degraded({}, { uasc: [uasc({ DUC: '01/04/2021' })] }).episodes[0]?.distanceMiles).toBe(10);
  });

  it('gives the end of unaccompanied status as a day, unless that is the 18th birthday', () => {
    expect(degraded({}, { uasc: [uasc({ DUC: '14/02/2022' })] }).uasc[0]?.ended).toBe('2022-02-14');
    expect(degraded({}, { uasc: [uasc({ DUC: '15/06/2028' })] }).uasc[0]?.ended).toBe('2028-06-01');
  });

  it.each([
    ['28/02/2026', '2026-02-01'],
    ['01/03/2026', '2026-03-01'],
    ['27/02/2026', '2026-02-27'],
  ])('takes %s for the 18th birthday of a child born on 29 February', (DUC, ended) => {
    const tables = { header: [header({ DOB: '29/02/2008' })], uasc: [uasc({ DUC })] };
    expect(degraded({}, tables).uasc[0]?.ended).toBe(ended);
  });
});
