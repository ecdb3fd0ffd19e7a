import { IsIn, IsOptional } from 'class-validator';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { ReleaseFailure } from '@lib/releases/selecting/release';
import { PagedQuery } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';
import { day, list, moment, oneOf, shape, text, whole } from '../../api-docs/schemas/schema';
import { PRODUCTS } from '../../london/asked/london-filters';
import { RELEASE_STATES } from '../list/release-list-address';
import { PRODUCT_NAMES, RELEASE, ReleaseJson } from './release-json';

const TABLES = CUBES.map(({ code }) => code);

export class ReleasesQuery extends PagedQuery {
  @IsOptional()
  @IsIn(TABLES, { message: `table must be one of ${TABLES.join(', ')}` })
  @Said('Only releases of this table')
  table?: string;

  @IsOptional()
  @IsIn(PRODUCT_NAMES, { message: `product must be one of ${PRODUCT_NAMES.join(', ')}` })
  @Said('Only weekly or only quarterly ones')
  product?: string;

  @IsOptional()
  @IsIn(Object.keys(RELEASE_STATES), {
    message: `state must be one of ${Object.keys(RELEASE_STATES).join(', ')}`,
  })
  @Said('Only those that stand so')
  state?: string;
}

/** A release that was due and could not be made, as the API tells of it. */
export type FailureJson = Omit<ReleaseFailure, 'product'> & { readonly product: string };

export const failureJson = (failure: ReleaseFailure): FailureJson => ({
  ...failure,
  product: PRODUCTS[failure.product].name,
});

const FAILURE = shape<FailureJson>('ReleaseNotMade', 'A release that was due and could not be made', {
  cube: text('Code of the table', 'placements'),
  product: oneOf(PRODUCT_NAMES, 'Weekly and rounded, or quarterly and exact'),
  on: day('The day it would be about'),
  triedAt: moment('When it was tried last'),
  code: text('A stable word for why'),
  reason: text('Why'),
});

export interface ReleasesPage {
  readonly releases: readonly ReleaseJson[];
  readonly total: number;
  readonly page: number;
  readonly failures: readonly FailureJson[];
}

export const RELEASES_PAGE = shape<ReleasesPage>('ReleasesPage', 'Releases, latest day first, 100 a page', {
  releases: list(RELEASE, 'The releases of this page'),
  total: whole('How many there are on all pages'),
  page: whole('This page'),
  failures: list(FAILURE, 'What was due and not made'),
});

export interface SignedOff {
  readonly published: number;
}

export const SIGNED_OFF = shape<SignedOff>('SignedOff', 'What a sign-off published', {
  published: whole('How many releases are published by it'),
});
