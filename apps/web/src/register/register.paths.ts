import { Funder } from '@lib/high-cost/funding/funding-position';
import { KeptKind } from '@lib/high-cost/outcomes/kept-outcomes.service';

/** Every address of the feature. */
export const registerPaths = {
  list: '/register',
  starts: '/register/starts',
  leftBehind: '/register/left-behind',
  stray: (entryId: string) => `/register/left-behind/${entryId}`,
  putBack: (moveId: string) => `/register/left-behind/moves/${moveId}/put-back`,
  placement: (id: string) => `/register/placements/${id}`,
  addLine: (id: string) => `/register/placements/${id}/lines/add`,
  facts: (id: string) => `/register/placements/${id}/facts`,
  funding: (id: string, funder: Funder) => `/register/placements/${id}/funding/${funder}`,
  review: (id: string) => `/register/placements/${id}/review`,
  ending: (id: string) => `/register/placements/${id}/ending`,
  extend: (id: string) => `/register/placements/${id}/extend`,
  mark: (id: string) => `/register/placements/${id}/mark`,
  takeBackOutcome: (kind: KeptKind, id: string) => `/register/outcomes/${kind}/${id}/take-back`,
  uplifts: '/register/uplifts',
  addUplift: '/register/uplifts/add',
  uplift: (id: string) => `/register/uplifts/${id}`,
  endLine: (lineId: string) => `/register/lines/${lineId}/end`,
  takeBackLine: (lineId: string) => `/register/lines/${lineId}/take-back`,
};

export const registerRoutes = {
  list: 'register',
  starts: 'register/starts',
  leftBehind: 'register/left-behind',
  stray: 'register/left-behind/:id',
  putBack: 'register/left-behind/moves/:id/put-back',
  placement: 'register/placements/:id',
  addLine: 'register/placements/:id/lines/add',
  facts: 'register/placements/:id/facts',
  funding: 'register/placements/:id/funding/:funder',
  review: 'register/placements/:id/review',
  ending: 'register/placements/:id/ending',
  extend: 'register/placements/:id/extend',
  mark: 'register/placements/:id/mark',
  takeBackOutcome: 'register/outcomes/:kind/:id/take-back',
  uplifts: 'register/uplifts',
  addUplift: 'register/uplifts/add',
  uplift: 'register/uplifts/:id',
  endLine: 'register/lines/:id/end',
  takeBackLine: 'register/lines/:id/take-back',
} as const;
