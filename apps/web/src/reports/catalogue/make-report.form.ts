import { IsIn, IsOptional } from 'class-validator';
import { RecipientRole } from '@lib/reports/deliveries/entitled';
import { WantedRun } from '@lib/reports/runs/wanted-report';
import { PartsTicked } from '../parts/parts-ticked.decorator';
import { PeopleTicked, RolesTicked } from '../recipients/recipients-ticked.decorator';
import { chosenDefinition } from './definition-choices';
import { RunReportForm } from './run-report.form';

/** A run somebody asks of a report: about which day, with which reports of a bundle, and whom it tells. */
export class MakeReportForm extends RunReportForm {
  /** Set where the reports of a bundle were offered: none ticked is then no choice, and not all of them. */
  @IsOptional()
  @IsIn(['yes'])
  choose?: string;

  @PartsTicked()
  parts!: string[];

  @RolesTicked()
  roles!: RecipientRole[];

  @PeopleTicked()
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
