import { deflateSync, crc32 } from 'node:zlib';
import { MC, MICROSOFT, OFFICE, part, relationships } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const ROOT = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"`;

type Corner = readonly [column: number, row: number];

function corner(name: 'from' | 'to', [column, row]: Corner): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:${name}>`;
}

function twoCells(from: Corner, to: Corner, content: string): string {
  return `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from)}${corner('to', to)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function chartFrame(id: number, name: string, relationship: string): string {
  return `
    <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}" descr="Fälle nach Status"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
    <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
    <a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
}

function picture(id: number, relationship: string): string {
  return `
    <xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="Grafik ${id}" descr="Wappen"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>
    <xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>
    <xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="304800" cy="304800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
}

function textBox(id: number, text: string): string {
  return `
    <xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="Textfeld ${id}"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>
    <xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1200000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="lt1"/></a:solidFill></xdr:spPr>
    <xdr:txBody><a:bodyPr wrap="square" rtlCol="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="de-DE" sz="1100"/><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
}

/** On `Übersicht`: two charts, a picture, a text box; one anchor of each kind. */
export function overviewDrawingPart(): string {
  return part(`
    <xdr:wsDr ${ROOT}>
    ${twoCells([4, 3], [10, 18], chartFrame(2, 'Diagramm 1', 'rId1'))}
    ${twoCells([4, 20], [10, 34], chartFrame(3, 'Diagramm 2', 'rId2'))}
    <xdr:oneCellAnchor>${corner('from', [11, 1])}<xdr:ext cx="304800" cy="304800"/>${picture(4, 'rId3')}<xdr:clientData/></xdr:oneCellAnchor>
    <xdr:absoluteAnchor><xdr:pos x="6000000" y="6000000"/><xdr:ext cx="1200000" cy="400000"/>${textBox(5, 'Stand 31.03.2025')}<xdr:clientData/></xdr:absoluteAnchor>
    </xdr:wsDr>`);
}

export function overviewDrawingRelationships(): string {
  return relationships(
    ['rId1', 'chart', '../charts/chart1.xml'],
    ['rId2', 'chart', '../charts/chart2.xml'],
    ['rId3', 'image', '../media/image1.png'],
  );
}

/** On `Fälle`: a picture where the new columns come, the slicer, and the check box. */
export function caseDrawingPart(): string {
  const slicer = `xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer"`;
  return part(`
    <xdr:wsDr ${ROOT}>
    ${twoCells([31, 0], [32, 2], picture(2, 'rId1'))}
    <mc:AlternateContent ${MC} xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer"><mc:Choice Requires="sle15">
    ${twoCells([34, 4], [37, 17], `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Fallstatus"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer"><sle:slicer ${slicer} name="Fallstatus"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}
    </mc:Choice><mc:Fallback>
    ${twoCells([34, 4], [37, 17], textBox(0, 'Tabellendatenschnitt: erst ab Excel 2013.'))}
    </mc:Fallback></mc:AlternateContent>
    <mc:AlternateContent ${MC}><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">
    <xdr:twoCellAnchor editAs="oneCell">${corner('from', [4, 1])}${corner('to', [6, 2])}
    <xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2051" name="Kontrollkästchen 3" hidden="1"><a:extLst><a:ext uri="{63B3BB69-23CF-44E3-9099-C40C66FF867C}"><a14:compatExt spid="_x0000_s2051"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr>
    <xdr:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>
    </mc:Choice><mc:Fallback/></mc:AlternateContent>
    </xdr:wsDr>`);
}

export function caseDrawingRelationships(): string {
  return relationships(['rId1', 'image', '../media/image1.png']);
}

export function chartsheetDrawingPart(): string {
  return part(
    `<xdr:wsDr ${ROOT}><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${chartFrame(2, 'Diagramm 1', 'rId1')}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
  );
}

/** A chart of the counts on `Übersicht`. */
export function chartPart(kind: 'bar' | 'pie'): string {
  const series = `
    <c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Übersicht!$B$5</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Anzahl</c:v></c:pt></c:strCache></c:strRef></c:tx>
    ${kind === 'bar' ? '<c:invertIfNegative val="0"/>' : ''}
    <c:cat><c:strRef><c:f>Übersicht!$A$6:$A$9</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Übersicht!$B$6:$B$9</c:f></c:numRef></c:val>
    <c:extLst><c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="${MICROSOFT.replace('/office', '/office/drawing')}/2014/chart"><c16:uniqueId val="{00000000-AAAA-4BBB-8CCC-${kind === 'bar' ? '000000000001' : '000000000002'}}"/></c:ext></c:extLst></c:ser>`;
  const plot =
    kind === 'bar'
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="150"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>
         <c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>
         <c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>`
      : `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  return part(`
    <c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}" xmlns:c16r2="http://schemas.microsoft.com/office/drawing/2015/06/chart">
    <c:date1904 val="0"/><c:roundedCorners val="0"/>
    <mc:AlternateContent ${MC}><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>
    <c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>
    </c:chartSpace>`);
}

export function chartRelationships(): string {
  return relationships(
    ['rId1', `${MICROSOFT}/2011/relationships/chartStyle`, 'style1.xml'],
    ['rId2', `${MICROSOFT}/2011/relationships/chartColorStyle`, 'colors1.xml'],
  );
}

export function chartStylePart(): string {
  return part(
    `<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" xmlns:a="${DRAWING}/main" id="201"><cs:axisTitle><cs:lnRef idx="0"/><cs:fillRef idx="0"/><cs:effectRef idx="0"/><cs:fontRef idx="minor"/></cs:axisTitle></cs:chartStyle>`,
  );
}

export function chartColorsPart(): string {
  return part(
    `<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" xmlns:a="${DRAWING}/main" meth="cycle" id="10"><a:schemeClr val="accent1"/><cs:variation/></cs:colorStyle>`,
  );
}

/** A picture of 32 × 32 points. */
export function pngPicture(): Uint8Array {
  const size = 32;
  const lines = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (__, x) => [x * 8, y * 8, (x ^ y) * 8]).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8 + named.length);
  frame.writeUInt32BE(data.length, 0);
  frame.set(named, 4);
  frame.writeUInt32BE(crc32(named), 4 + named.length);
  return frame;
}

export function chartsheetDrawingRelationships(): string {
  return relationships(['rId1', 'chart', '../charts/chart3.xml']);
}
