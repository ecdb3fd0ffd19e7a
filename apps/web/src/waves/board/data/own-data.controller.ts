import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Publisher } from '@lib/reports/publisher';
import { WaveData } from '@lib/surveys/wave-data/wave-data';
import { WavesData } from '@lib/surveys/wave-data/wave-data.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { surveysPaths } from '../../../surveys/surveys.paths';
import { boardPaths, boardRoutes } from '../board.paths';
import { dataFile } from './data-file';
import { DataForm } from './data.form';
import { DataModel, presentData } from './data.presenter';

const DATA = 'waves/board/data/data.njk';

/** What a borough itself handed in in a wave, as a workbook. */
@Controller()
export class OwnDataController {
  constructor(
    private readonly data: WavesData,
    private readonly publisher: Publisher,
  ) {}

  @Allow('complete surveys')
  @Get(boardRoutes.ownData)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(DATA, modelOf(await this.data.cover(viewer, wave), null));
  }

  @Allow('complete surveys')
  @Get(boardRoutes.ownDataFile)
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Download | Page> {
    const form = parseForm(DataForm, query);
    if (!form.ok) return pageWithProblems(DATA, modelOf(await this.data.cover(viewer, wave), form));
    const data = await this.data.read(viewer, wave);
    if (data.versions.length === 0) throw new NotFoundError('return');
    const { contact } = this.publisher;
    return dataFile(data, { boroughId: viewer.boroughId, as: form.value.answers ?? 'labels', contact });
  }
}

const modelOf = (data: WaveData, form: FormModel | null): DataModel =>
  presentData(data, {
    back: { text: 'Your return', href: surveysPaths.wave(data.wave.id) },
    action: boardPaths.ownDataFile(data.wave.id),
    isOwn: true,
    form,
  });
