import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { WaveData } from '@lib/surveys/wave-data/wave-data';
import { WavesData } from '@lib/surveys/wave-data/wave-data.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { boardPaths, boardRoutes } from '../board.paths';
import { dataFile } from './data-file';
import { DataForm } from './data.form';
import { DataModel, presentData } from './data.presenter';

const DATA = 'waves/board/data/data.njk';

/** What boroughs handed in in a wave, for the programme: what there is, and as a workbook. */
@Controller()
export class DataController {
  constructor(
    private readonly data: WavesData,
    private readonly publisher: Publisher,
  ) {}

  @Allow('see waves')
  @Get(boardRoutes.data)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(DATA, modelOf(await this.data.cover(viewer, wave), null));
  }

  @Allow('export survey data')
  @Get(boardRoutes.dataFile)
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Download | Page> {
    const form = parseForm(DataForm, query);
    if (!form.ok) return pageWithProblems(DATA, modelOf(await this.data.cover(viewer, wave), form));
    const data = await this.data.read(viewer, wave);
    const { contact } = this.publisher;
    return dataFile(data, { boroughId: null, as: form.value.answers ?? 'labels', contact });
  }
}

const modelOf = (data: WaveData, form: FormModel | null): DataModel =>
  presentData(data, {
    back: { text: 'The board of this wave', href: boardPaths.board(data.wave.id) },
    action: boardPaths.dataFile(data.wave.id),
    isOwn: false,
    form,
  });
