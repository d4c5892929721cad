import { withMarksOfNewer } from "../../workbench/workbook/newer-functions";

test.each([
  ["LET(x,_xldudf_MINERAL_RANK(A1),x*2)", "_xlfn.LET(_xlpm.x,_xldudf_MINERAL_RANK(A1),_xlpm.x*2)"],
  ["let(X, 1 , x+1)+x", "_xlfn.LET(_xlpm.X, 1 , _xlpm.x+1)+x"],
  [
    'LET(a,1,b,LET(c,a,c+a),"a b"&a+b+c)',
    '_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlfn.LET(_xlpm.c,_xlpm.a,_xlpm.c+_xlpm.a),"a b"&_xlpm.a+_xlpm.b+c)',
  ],
  ["LET(f,LAMBDA(p,q,p*q),f(2,3))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.p,_xlpm.q,_xlpm.p*_xlpm.q),_xlpm.f(2,3))"],
  ["MAP(A1:A3,LAMBDA(v,SUM(v,{1,2})))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,SUM(_xlpm.v,{1,2})))"],
  ["SORT(FILTER(A1:A3,B1:B3>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>1))"],
  ["SINGLE('LET(x)'!A1)&\"SORT(\"", "_xlfn.SINGLE('LET(x)'!A1)&\"SORT(\""],
  ["SUM(A1,days)+DAYS(A1,A2)", "SUM(A1,days)+_xlfn.DAYS(A1,A2)"],
  ["[2]!LET(1)+_xldudf_LET(2)", "[2]!LET(1)+_xldudf_LET(2)"],
])("%s is written as %s, and not marked twice", (shown, stored) => {
  expect(withMarksOfNewer(shown)).toBe(stored);
  expect(withMarksOfNewer(stored)).toBe(stored);
});
