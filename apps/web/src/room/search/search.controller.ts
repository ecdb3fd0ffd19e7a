import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { readPounds } from '@lib/kernel/pounds';
import { RoomSearch } from '@lib/high-cost/room/room-search.service';
import { errorsOf, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { roomRoutes } from '../room.paths';
import { RoomSearchForm } from './search.form';
import { presentSearch } from './search.presenter';

const SEARCH = 'room/search/search.njk';

/** A place for a need, without saying whose. */
@Controller()
export class RoomSearchController {
  constructor(
    private readonly rooms: RoomSearch,
    private readonly clock: Clock,
  ) {}

  @Allow('see room')
  @Get(roomRoutes.search)
  async search(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const isBorough = viewer.boroughId !== null;
    const none = { result: null, isBorough };
    if (Object.keys(query).length === 0) return page(SEARCH, presentSearch({ ...none, form: formOf() }));
    const form = parseForm(RoomSearchForm, query);
    const { values } = form;
    if (!form.ok)
      return pageWithProblems(SEARCH, presentSearch({ ...none, form: { values, errors: form.errors } }));
    const { needs, near, age = '', from, ceiling = '' } = form.value;
    try {
      const result = await this.rooms.search(viewer, {
        ...{ needs, near },
        age: age.trim() === '' ? null : Number(age),
        from: from ?? this.clock.today(),
        ceilingPence: ceiling.trim() === '' ? null : readPounds(ceiling),
      });
      return page(SEARCH, presentSearch({ result, isBorough, form: { values, errors: {} } }));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const errors = errorsOf(error.problems);
      return pageWithProblems(SEARCH, presentSearch({ ...none, form: { values, errors } }));
    }
  }
}
