import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { Completion } from './completion/completion.service';
import { Explaining } from './filling/explaining.service';
import { Filling } from './filling/filling.service';
import { ReturnSaving } from './filling/return-saving.service';
import { Sections } from './filling/sections.service';
import { OpenedReturns } from './returns/opened-returns.service';
import { Nudges } from './reminders/nudges.service';
import { Submitting } from './submitting/submitting.service';
import { Corrections } from './submitting/corrections.service';
import { Reviews } from './reviewing/reviews.service';
import { ReviewComments } from './reviewing/comments.service';
import { QuestionSets } from './question-sets/question-sets.service';
import { CheckedReturns } from './submitting/checked-returns.service';
import { SubmittedReturns } from './submitting/submitted-returns.service';
import { ReviewedReturns } from './reviewing/reviewed-returns.service';
import { ReviewQueue } from './reviewing/review-queue.service';
import { GiveBacks } from './give-back/give-back.service';
import { ReleasesModule } from '@lib/releases/releases.module';
import { Returns } from './returns/returns.service';
import { WavesData } from './wave-data/wave-data.service';
import { WaveBoroughs } from './waves/wave-boroughs.service';
import { WaveDeleting } from './waves/wave-deleting.service';
import { WaveExtensions } from './waves/wave-extensions.service';
import { WaveMoving } from './waves/wave-moving.service';
import { Waves } from './waves/waves.service';
import { ReceiveReturn } from './workbook/receive-return.service';
import { ReturnRetention } from './retention/return-retention.service';
import { ReturnUploads } from './workbook/return-uploads.service';
import { ReturnWorkbook } from './workbook/return-workbook.service';
import { AskedSets } from './specification/asked-sets.service';

const SERVICES = [
  Returns,
  OpenedReturns,
  ReturnSaving,
  Filling,
  Explaining,
  Sections,
  Nudges,
  Completion,
  WavesData,
  Submitting,
  Corrections,
  Reviews,
  ReviewComments,
  QuestionSets,
  AskedSets,
  Waves,
  WaveBoroughs,
  WaveExtensions,
  WaveDeleting,
  WaveMoving,
  CheckedReturns,
  SubmittedReturns,
  ReviewedReturns,
  ReviewQueue,
  GiveBacks,
  ReturnWorkbook,
  ReceiveReturn,
  ReturnUploads,
  ReturnRetention,
];

@Module({ imports: [AuditModule, ReleasesModule], providers: SERVICES, exports: SERVICES })
export class SurveysModule {}
