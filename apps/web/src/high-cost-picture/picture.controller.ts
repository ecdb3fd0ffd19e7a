import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { RegisterPicture, RegisterPictures } from '@lib/high-cost/picture/register-picture.service';
import { Clock } from '@lib/kernel/clock';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { errorsOf, FormErrors } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { pictureCsv } from './picture-csv';
import { pictureTables } from './picture-tables';
import { PictureForm } from './picture.form';
import { picturePaths } from './picture.paths';
import { presentPicture } from './picture.presenter';

const PICTURE = 'high-cost-picture/picture.njk';

/** The borough’s own high-cost placements in figures, charts and tables. */
@Controller()
export class PictureController {
  constructor(
    private readonly pictures: RegisterPictures,
    private readonly clock: Clock,
  ) {}

  @Allow('see the register')
  @Get(picturePaths.picture)
  async show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const today = this.clock.today();
    const form = parseForm(PictureForm, query);
    if (!form.ok) return this.again(viewer, form.values, form.errors);
    try {
      const picture = await this.draw(viewer, form.value);
      return page(
        PICTURE,
        presentPicture(picture, { query, form: { values: form.values, errors: {} }, today }),
      );
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return this.again(viewer, form.values, errorsOf(error.problems));
    }
  }

  /** One table as CSV. @throws NotFoundError for a table there is none of */
  @Allow('see the register')
  @Get(picturePaths.download)
  async download(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Download | Page> {
    const form = parseForm(PictureForm, query);
    if (!form.ok) return this.again(viewer, form.values, form.errors);
    const picture = await this.draw(viewer, form.value);
    const table = pictureTables(picture).find(({ name }) => name === (form.value.table ?? 'tier'));
    if (!table) throw new NotFoundError('table');
    return pictureCsv(picture, table, authorityById(viewer.boroughId!).slug);
  }

  private draw(viewer: Viewer, { on, definition }: PictureForm): Promise<RegisterPicture> {
    return this.pictures.draw(viewer, {
      on: on ?? this.clock.today(),
      version: definition ? Number(definition) : null,
    });
  }

  /** Today, with what was typed and what is wrong with it. */
  private async again(viewer: Viewer, values: Query, errors: FormErrors): Promise<Page> {
    const today = this.clock.today();
    const picture = await this.pictures.draw(viewer, { on: today, version: null });
    return pageWithProblems(PICTURE, presentPicture(picture, { query: {}, form: { values, errors }, today }));
  }
}
