import { Body, Controller, Get, Param, Post, UploadedFiles } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { countsOfSpending } from '@lib/measures/section-251/spending-load';
import { SpendingLoads } from '@lib/measures/section-251/spending-loads.service';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { handedInTable } from '../handed-in-table';
import {
  ApplySpendingBody,
  SPENDING_LOADS,
  SPENDING_PREVIEW,
  SPENDING_RECEIVED,
  SPENDING_UPLOAD,
  SpendingLoadsAnswer,
  SpendingPreviewAnswer,
  SpendingReceived,
} from './spending.schemas';

const PATH = { id: 'Key of the table' };

/** Section 251 tables: the same reading, preview, confirmation and taking back as the pages. */
@Tagged('Spending')
@Controller('api/v1/section-251')
export class SpendingApiController {
  constructor(private readonly loads: SpendingLoads) {}

  @ApiVerb({
    summary: 'Hand a section 251 table in',
    description:
      'It is read and kept; no figure changes until it is applied. A table with a problem is refused (422).',
    upload: SPENDING_UPLOAD,
    status: 201,
    answer: SPENDING_RECEIVED,
  })
  @Allow('load spending')
  @ReceivesFiles('file', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post()
  async receive(
    @CurrentViewer() viewer: Viewer,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<SpendingReceived> {
    const received = await this.loads.receive(viewer, handedInTable(uploaded));
    if (!('problems' in received)) return received;
    const problems = received.problems.map(({ column, message }) => ({ field: column, message }));
    throw new InvalidError(
      'The table has problems. Mend them and send it again.',
      'spending-problems',
      problems,
    );
  }

  @ApiVerb({ summary: 'Tables that were handed in, and the figures that count', answer: SPENDING_LOADS })
  @Allow('load spending')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<SpendingLoadsAnswer> {
    return this.loads.overview(viewer);
  }

  @ApiVerb({
    summary: 'One table, and what applying it would change',
    path: PATH,
    answer: SPENDING_PREVIEW,
  })
  @Allow('load spending')
  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SpendingPreviewAnswer> {
    const { load, figures, difference, seen } = await this.loads.preview(viewer, id);
    return { load, figures, ifConfirmed: difference && countsOfSpending(difference), seen };
  }

  @ApiVerb({
    summary: 'Apply a table',
    description:
      'All of it or nothing. Applied twice, it is applied once. Refused (409) when the figures have changed since it was shown.',
    path: PATH,
    body: ApplySpendingBody,
    answer: SPENDING_PREVIEW,
  })
  @Allow('load spending')
  @Post(':id/apply')
  async apply(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { seen }: ApplySpendingBody,
  ): Promise<SpendingPreviewAnswer> {
    await this.loads.apply(viewer, id, seen);
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'Put a table aside that was not applied', path: PATH, status: 204 })
  @Allow('load spending')
  @Post(':id/put-aside')
  putAside(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.loads.putAside(viewer, id);
  }

  @ApiVerb({
    summary: 'Take an applied table back',
    description: 'Each of its figures is again what the table before it says, or not available.',
    path: PATH,
    status: 204,
  })
  @Allow('load spending')
  @Post(':id/take-back')
  takeBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.loads.takeBack(viewer, id);
  }
}
