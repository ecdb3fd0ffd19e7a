import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { RECIPIENT_ROLES, RecipientRole } from '@lib/reports/deliveries/entitled';
import { WantedRun } from '@lib/reports/runs/wanted-report';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { chosenDefinition } from './definition-choices';
import { RunReportForm } from './run-report.form';

/** A run somebody asks of a report: about which day, with which reports of a bundle, and whom it tells. */
export class MakeReportForm extends RunReportForm {
  /** Set where the reports of a bundle were offered: none ticked is then no choice, and not all of them. */
  @IsOptional()
  @IsIn(['yes'])
  choose?: string;

  @SeveralValues()
  @IsString({ each: true, message: 'Select reports from the list' })
  @ArrayMaxSize(100, { message: 'Select reports from the list' })
  parts!: string[];

  @SeveralValues()
  @IsIn(RECIPIENT_ROLES, { each: true, message: 'Select roles from the list' })
  roles!: RecipientRole[];

  @SeveralValues()
  @IsUUID(undefined, { each: true, message: 'Select people from the list' })
  @ArrayMaxSize(100, { message: 'Select 100 people or fewer' })
  people!: string[];
}

/** What the form asks for; whom it tells, where it names anybody. */
export const wantedIn = (
  code: string,
  { asAt, againOf, definition, choose, parts, roles, people }: MakeReportForm,
): WantedRun => ({
  ...{ code, asAt, againOf, definition: chosenDefinition(definition) },
  ...(choose === 'yes' || parts.length > 0 ? { parts } : {}),
  ...(roles.length + people.length > 0 ? { tell: { roles, people } } : {}),
});
