/** @jest-environment jsdom */
import { paperHtml } from '../../../src/export/clipboard/paper-html';
import { paperText } from '../../../src/export/clipboard/paper-text';
import type { PublishedTable } from '../../../src/domain/report/report-table';
import { publishedReport } from '../../builders/published-report';
import { notedPaper, reportPaper } from '../../builders/report-paper';

function withRegion(label: string): readonly PublishedTable[] {
  return publishedReport().tables.map((table) => ({
    ...table,
    rows: table.rows.map((line) => (line.key === 'Elmshorn' ? { ...line, label } : line)),
  }));
}

describe('the paper as text', () => {
  test('has tables with tabs, and dots for hidden numbers', () => {
    expect(paperText(reportPaper())).toContain(
      'Tabelle 2: Fälle nach Region und Fallart\nRegion\tlaufend\tneu\tGesamt\nElmshorn\t70\t18\t88\nPinneberg\t•\t•\t75\n',
    );
  });

  test('says what a chart shows', () => {
    expect(paperText(reportPaper())).toContain('Abbildung 1: Fälle nach Region und Vorschlag\nDiagramm zu:');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['\t=1+1', "'=1+1"],
    ['Nord\tOst', 'Nord Ost'],
  ])('has no cell that a spreadsheet runs or splits: %j', (label, written) => {
    const text = paperText(reportPaper({ tables: withRegion(label) }));
    expect(text).toContain(`\n${written}\t70\t18\t88\n`);
  });
});

describe('the paper as HTML', () => {
  const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  test('has real tables with captions and headings of rows and columns', () => {
    const table = page(paperHtml(reportPaper())).querySelectorAll('table')[2];
    expect(table?.querySelector('caption')?.textContent).toBe('Tabelle 2: Fälle nach Region und Fallart');
    expect(
      [...(table?.querySelectorAll('thead th[scope=col]') ?? [])].map((cell) => cell.textContent),
    ).toEqual(['Region', 'laufend', 'neu', 'Gesamt']);
    const [first, second] = table?.querySelectorAll('tbody tr') ?? [];
    expect([...(first?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      'Elmshorn',
      '70',
      '18',
      '88',
    ]);
    expect([...(second?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      'Pinneberg',
      '•',
      '•',
      '75',
    ]);
  });

  test('takes no text for markup', () => {
    const label = '<img src=x onerror="alert(1)">';
    const document = page(paperHtml(reportPaper({ tables: withRegion(label) })));
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).toContain(label);
  });
});

test('what the signs of a table mean follows it, and what the paper is not for precedes all', () => {
  const paper = { ...notedPaper(), marking: 'Nur für den internen Gebrauch' };
  expect(paperText(paper)).toMatch(/^[^\n]+\n\nNur für den internen Gebrauch\n[^]*\n• nicht gezeigt\n/);
  expect(paperHtml(paper)).toMatch(
    /<\/h1><p><b>Nur für den internen[^]*<\/table><p><small>• nicht gezeigt<\/small>/,
  );
});
