import reviewed from '../security/reviewed/endpoints.json';
import { ONLY_A_PAGE, TWINS } from './reviewed/twins';
import { Endpoint, withoutTwin } from './rules/twins';

/** The endpoint matrix holds this list against the routes of the running application. */
const ENDPOINTS: readonly Endpoint[] = reviewed;

const PAGE = { method: 'POST', path: '/cases/:reference/send', may: ['officer', 'approver'] };
const TWIN = { method: 'POST', path: '/api/v1/cases/:reference/send', may: ['approver', 'officer', 'token'] };
const PAIRS = { twins: { 'POST /cases/:reference/send': 'POST /cases/:reference/send' }, onlyAPage: {} };

describe('every verb of a page', () => {
  it('has a twin in the API that lets in the same people, or a reason why not', () => {
    expect(withoutTwin(ENDPOINTS, { twins: TWINS, onlyAPage: ONLY_A_PAGE })).toEqual([]);
  });

  it('is let through with its twin, or with its reason', () => {
    expect(withoutTwin([PAGE, TWIN], PAIRS)).toEqual([]);
    const excuse = { 'POST /cases/:reference/send': 'a form' };
    expect(withoutTwin([PAGE], { twins: {}, onlyAPage: excuse })).toEqual([]);
  });

  it.each([
    ['without a twin', [PAGE, TWIN], { twins: {}, onlyAPage: {} }],
    ['whose twin is gone', [PAGE], PAIRS],
    ['whose twin lets others in', [PAGE, { ...TWIN, may: ['officer'] }], PAIRS],
    ['that is gone, while its line stays', [TWIN], PAIRS],
    ['that has a twin and an excuse', [PAGE, TWIN], { ...PAIRS, onlyAPage: PAIRS.twins }],
  ])('is noticed %s', (_how, endpoints, pairs) => {
    expect(withoutTwin(endpoints, pairs)).toHaveLength(1);
  });
});
