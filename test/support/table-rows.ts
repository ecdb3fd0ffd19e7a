import { Answer } from './signed-in';

/** The rows of a table by its caption, each as the words of its cells, with a space between a number and its note. */
export const tableRows = (answer: Answer, caption: RegExp): string[][] => {
  const html = answer.html;
  const tables = html('table').filter((_, one) => caption.test(html(one).find('caption').text()));
  return tables
    .first()
    .find('tbody tr')
    .toArray()
    .map((row) =>
      html(row)
        .find('th, td')
        .toArray()
        .map((cell) => html(cell).text().trim()),
    );
};
