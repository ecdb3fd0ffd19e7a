import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { AUDIT_ACTIONS, AuditAction } from '@lib/audit/audit-action';
import { AuditFilter } from '@lib/audit/reading/audit-line';
import { Day } from '@lib/kernel/day';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { PagedQuery } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';

/** What to search the audit for; whatever is left out matches everything. */
export class AuditQuery extends PagedQuery {
  @IsOptional()
  @IsUUID(undefined, { message: 'person must be the key of a person' })
  @Said('Key of the person who did it')
  person?: string;

  @IsOptional()
  @IsIn(Object.keys(AUDIT_ACTIONS), { message: 'action must be one of the actions there are' })
  @Said('What was done')
  action?: AuditAction;

  @IsOptional()
  @IsDay({ message: 'from must be a day, as YYYY-MM-DD' })
  @Said('The first day, in London')
  from?: Day;

  @IsOptional()
  @IsDay({ message: 'to must be a day, as YYYY-MM-DD' })
  @Said('The last day, in London')
  to?: Day;

  @IsOptional()
  @IsUUID(undefined, { message: 'subject must be a key' })
  @Said('Key of whatever was disclosed or changed: a child, a person, an agreement')
  subject?: string;

  @IsOptional()
  @IsIn(['done', 'refused', 'failed'], { message: 'outcome must be done, refused or failed' })
  @Said('How it ended')
  outcome?: 'done' | 'refused' | 'failed';
}

export const auditFilterOf = (query: AuditQuery): AuditFilter => ({
  personId: query.person?.toLowerCase(),
  action: query.action,
  from: query.from,
  to: query.to,
  subjectId: query.subject?.toLowerCase(),
  outcome: query.outcome,
});

/** Whose openings: sent as a body, so that a child's reference is never in an address. */
export class ChildOpeningsBody {
  @IsString({ message: 'Give the child’s reference' })
  @MaxLength(50, { message: 'The reference must be 50 characters or fewer' })
  @MinLength(1, { message: 'Give the child’s reference' })
  @Said('The child’s local or service reference', { examples: ['C-7KQ4M2'] })
  reference!: string;

  @IsOptional()
  @Max(999_999, { message: 'page must be a whole number from 1' })
  @Min(1, { message: 'page must be a whole number from 1' })
  @IsInt({ message: 'page must be a whole number from 1' })
  @Said('Which page, from 1; the first when left out', { examples: [1] })
  page?: number;
}
