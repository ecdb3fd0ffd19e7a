import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { QuestionSets } from '@lib/surveys/question-sets/question-sets.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { extractDownload } from '../../extracts/extract-download';
import { questionSetsRoutes } from '../question-sets.paths';
import { formFile, SetFileFacts, specificationFile } from './set-file';

/** A version to take away: its specification, a workbook to change, and its document. */
@Controller()
export class SetFilesController {
  constructor(
    private readonly sets: QuestionSets,
    private readonly publisher: Publisher,
    private readonly clock: Clock,
  ) {}

  @Allow('see waves')
  @Get(questionSetsRoutes.specification)
  async specification(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return extractDownload(specificationFile(await this.sets.open(viewer, id), this.facts()));
  }

  @Allow('see waves')
  @Get(questionSetsRoutes.form)
  async form(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return extractDownload(formFile(await this.sets.open(viewer, id), this.facts()));
  }

  @Allow('see waves')
  @Get(questionSetsRoutes.document)
  async document(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    const { set, code, version } = await this.sets.open(viewer, id);
    const name = `${code.replaceAll('_', '-')}-version-${version}.json`;
    return new Download(name, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(set, null, 2)));
  }

  private facts(): SetFileFacts {
    return { today: this.clock.today(), contact: this.publisher.contact };
  }
}
