/* Pages work without this: it only adds what the two libraries offer on top. */
import { initAll as startGovuk } from '/assets/govuk.js';
import { initAll as startMoj } from '/assets/moj.js';

startGovuk();
startMoj();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
