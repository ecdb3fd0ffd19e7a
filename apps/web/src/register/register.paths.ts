import { Funder } from '@lib/high-cost/funding/funding-position';

/** Every address of the feature. */
export const registerPaths = {
  list: '/register',
  placement: (id: string) => `/register/placements/${id}`,
  addLine: (id: string) => `/register/placements/${id}/lines/add`,
  facts: (id: string) => `/register/placements/${id}/facts`,
  funding: (id: string, funder: Funder) => `/register/placements/${id}/funding/${funder}`,
  endLine: (lineId: string) => `/register/lines/${lineId}/end`,
  takeBackLine: (lineId: string) => `/register/lines/${lineId}/take-back`,
};

export const registerRoutes = {
  list: 'register',
  placement: 'register/placements/:id',
  addLine: 'register/placements/:id/lines/add',
  facts: 'register/placements/:id/facts',
  funding: 'register/placements/:id/funding/:funder',
  endLine: 'register/lines/:id/end',
  takeBackLine: 'register/lines/:id/take-back',
} as const;
