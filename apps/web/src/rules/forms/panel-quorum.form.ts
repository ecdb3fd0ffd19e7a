import { IsIn, IsString, Matches } from 'class-validator';
import { Area, AREAS } from '@lib/access/panels/panel-seat';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { RuleForm } from './rule.form';

const WHOLE = { message: 'The members must be a whole number, for example 3' };

/** The next quorum with which a new panel begins. */
export class PanelQuorumForm extends RuleForm {
  @Matches(/^\s*\d{1,3}\s*$/, WHOLE)
  @IsString({ message: 'Enter how many members it takes' })
  least!: string;

  @SeveralValues()
  @IsIn(Object.keys(AREAS), { each: true, message: 'Select areas of work from the list' })
  areas!: Area[];
}
