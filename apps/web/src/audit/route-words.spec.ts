import { routeWords } from './route-words';

describe('where in the service something was done', () => {
  it.each([
    ['GET /children', 'In Children'],
    ['GET /children/:id', 'In Children'],
    ['POST /api/v1/imports', 'In Returns, by the API'],
    ['GET /api/v1/report-runs/:id/file', 'In Reports, by the API'],
    ['command line report:run', 'On the command line'],
    ['GET /nowhere', null],
    [null, null],
  ])('%p is said as %p', (route, words) => expect(routeWords(route)).toBe(words));
});
