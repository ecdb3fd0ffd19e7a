import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { CostLines } from './costs/cost-lines.service';
import { Definitions } from './definitions/definitions.service';
import { Funding } from './funding/funding.service';
import { PlacementEndings } from './endings/placement-endings.service';
import { Extensions } from './extensions/extensions.service';
import { LibertyOrders } from './liberty/liberty-orders.service';
import { PanelMarks } from './marks/panel-marks.service';
import { EntryMoves } from './moves/entry-moves.service';
import { KeptOutcomes } from './outcomes/kept-outcomes.service';
import { EntriesBeside } from './register/entries-beside.service';
import { RegisterPictures } from './picture/register-picture.service';
import { RegisterCount } from './register/register-count.service';
import { Register } from './register/register.service';
import { OutcomeReviews } from './reviews/outcome-reviews.service';
import { Uplifts } from './uplifts/uplifts.service';
import { ReadingsOfRegister } from './sharing/register-readings.service';
import { SharedRegisters } from './sharing/shared-register.service';
import { StandardAnswers } from './standard/standard-answers.service';
import { ReceiveRegister } from './workbook/receive-register.service';
import { RegisterUploads } from './workbook/register-uploads.service';
import { RegisterWorkbook } from './workbook/register-workbook.service';

const SERVICES = [
  Register,
  RegisterCount,
  CostLines,
  Funding,
  Definitions,
  LibertyOrders,
  EntryMoves,
  EntriesBeside,
  OutcomeReviews,
  PlacementEndings,
  Extensions,
  PanelMarks,
  KeptOutcomes,
  Uplifts,
  ReadingsOfRegister,
  SharedRegisters,
  RegisterPictures,
  ReceiveRegister,
  RegisterUploads,
  RegisterWorkbook,
  StandardAnswers,
];

@Module({ imports: [AuditModule], providers: SERVICES, exports: SERVICES })
export class HighCostModule {}
