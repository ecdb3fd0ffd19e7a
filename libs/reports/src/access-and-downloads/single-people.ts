import { AccessCounts } from '@lib/audit/counting/access-counts.query';

/** A row of the report: of one role or, where that would tell what one person did, of the organisation as a whole. */
export interface AccessRow extends AccessCounts {
  /** Whether its figures would be those of one person, and are not given. */
  readonly isHidden: boolean;
}

/** Sign-ins that were refused before it was known who tried. */
export const isOfNobody = ({ part }: Pick<AccessCounts, 'part'>): boolean => part === 'nobody known';

const organisationOf = (counts: AccessCounts): string =>
  `${counts.month}|${isOfNobody(counts) ? 'nobody' : (counts.boroughId ?? 'the programme')}`;

/**
 * Counts so that no row is about one person, unless the reader may see that of this organisation. Where a role of an
 * organisation is one person, only the organisation as a whole is given, since what is hidden could be had from its other
 * roles; where that is one person too, the figures are hidden. No sum over organisations is given, from which they could be
 * had again.
 * @param maySee whether the reader may see what one person of this organisation did
 */
export const withoutSinglePeople = (
  counts: readonly AccessCounts[],
  maySee: (of: Pick<AccessCounts, 'boroughId'>) => boolean,
): readonly AccessRow[] =>
  [...Map.groupBy(counts, organisationOf).values()].flatMap((rows): AccessRow[] => {
    const roles = rows.filter(({ isWhole }) => !isWhole);
    const whole = rows.filter(({ isWhole }) => isWhole);
    if (maySee(rows[0]!) || roles.every(({ people }) => people !== 1))
      return roles.map((row) => ({ ...row, isHidden: false }));
    return whole.map((row) => ({ ...row, isHidden: row.people === 1 }));
  });
