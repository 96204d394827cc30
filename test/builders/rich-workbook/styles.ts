import { MAIN, MC, MICROSOFT, X14, X15, part } from './xml';

/**
 * The styles part. Cell formats by number: 0 standard · 1 date · 2 table header · 3 title · 4 text · 5 long date ·
 * 6 wrapped, top · 7 per cent · 8 link · 9 unlocked · 10 a column's own fill · 11 sum.
 */
export function stylesPart(): string {
  return part(`
    <styleSheet xmlns="${MAIN}" ${MC} mc:Ignorable="x14ac x16r2 xr"
      xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" xmlns:x16r2="${MICROSOFT}/spreadsheetml/2015/02/main"
      xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision">
    <numFmts count="1"><numFmt numFmtId="164" formatCode="[$-407]d\\.\\ mmmm\\ yyyy;@"/></numFmts>
    <fonts count="5" x14ac:knownFonts="1">
    <font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>
    <font><sz val="6"/><name val="MS Gothic"/><family val="3"/><charset val="128"/></font>
    <font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>
    <font><b/><sz val="16"/><color theme="4" tint="-0.249977111117893"/><name val="Calibri Light"/><family val="2"/><scheme val="major"/></font>
    <font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>
    </fonts>
    <fills count="5">
    <fill><patternFill patternType="none"/></fill>
    <fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill>
    <fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill>
    <fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill>
    </fills>
    <borders count="2">
    <border><left/><right/><top/><bottom/><diagonal/></border>
    <border><left/><right/><top/><bottom style="double"><color auto="1"/></bottom><diagonal/></border>
    </borders>
    <cellStyleXfs count="3">
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
    <xf numFmtId="9" fontId="0" fillId="0" borderId="0" applyFont="0" applyFill="0" applyBorder="0" applyAlignment="0" applyProtection="0"/>
    <xf numFmtId="0" fontId="4" fillId="0" borderId="0" applyNumberFormat="0" applyFill="0" applyBorder="0" applyAlignment="0" applyProtection="0"/>
    </cellStyleXfs>
    <cellXfs count="12">
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
    <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
    <xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
    <xf numFmtId="0" fontId="3" fillId="4" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center"/></xf>
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>
    <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
    <xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="1" applyFont="1"/>
    <xf numFmtId="0" fontId="4" fillId="0" borderId="0" xfId="2"/>
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>
    <xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/>
    <xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>
    </cellXfs>
    <cellStyles count="3">
    <cellStyle name="Link" xfId="2" builtinId="8"/>
    <cellStyle name="Prozent" xfId="1" builtinId="5"/>
    <cellStyle name="Standard" xfId="0" builtinId="0"/>
    </cellStyles>
    <dxfs count="5">
    <dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>
    <dxf><font><strike/><color theme="0" tint="-0.499984740745262"/></font></dxf>
    <dxf><numFmt numFmtId="19" formatCode="dd/mm/yyyy"/></dxf>
    <dxf><numFmt numFmtId="0" formatCode="General"/></dxf>
    <dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor rgb="FF000000"/></patternFill></fill></dxf>
    </dxfs>
    <tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16">
    <tableStyle name="Hausstil" pivot="0" count="1" xr9:uid="{7C1B0E2D-1111-4A7B-9C00-0123456789AB}"
      xmlns:xr9="${MICROSOFT}/spreadsheetml/2016/revision9"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle>
    </tableStyles>
    <colors><mruColors><color rgb="FFFFF2CC"/></mruColors></colors>
    <extLst>
    <ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" ${X14}><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext>
    <ext uri="{9260A510-F301-46a8-8635-F512D64BE5F5}" ${X15}><x15:timelineStyles defaultTimelineStyle="TimeSlicerStyleLight1"/></ext>
    </extLst>
    </styleSheet>`);
}
