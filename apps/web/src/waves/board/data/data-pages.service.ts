import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Publisher } from '@lib/reports/publisher';
import { WavesData } from '@lib/surveys/wave-data/wave-data.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { dataFile } from './data-file';
import { DataForm } from './data.form';
import { DataPlace, presentData } from './data.presenter';

const DATA = 'waves/board/data/data.njk';

/** The data of a wave as whoever asks may see it: what there is, and as a workbook. */
@Injectable()
export class DataPages {
  constructor(
    private readonly data: WavesData,
    private readonly publisher: Publisher,
  ) {}

  /** What there is, before it is downloaded. */
  async show(viewer: Viewer, wave: string, place: DataPlace): Promise<Page> {
    return page(DATA, presentData(await this.data.cover(viewer, wave), { ...place, form: null }));
  }

  /**
   * The workbook, or the page again where its form is wrong.
   * @throws NotFoundError for a borough that handed nothing in
   */
  async download(viewer: Viewer, wave: string, query: Query, place: DataPlace): Promise<Download | Page> {
    const form = parseForm(DataForm, query);
    if (!form.ok)
      return pageWithProblems(DATA, presentData(await this.data.cover(viewer, wave), { ...place, form }));
    const data = await this.data.read(viewer, wave);
    if (place.isOwn && data.versions.length === 0) throw new NotFoundError('return');
    const boroughId = place.isOwn ? viewer.boroughId : null;
    return dataFile(data, { boroughId, as: form.value.answers ?? 'labels', contact: this.publisher.contact });
  }
}
