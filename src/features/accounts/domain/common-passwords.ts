/** The passwords tried first (常见口令): heads of published leak statistics and the patterns usual in Chinese offices. */
const list = `
123456 1234567 12345678 123456789 1234567890 12345678910 123456789a 123456789q 123456789qq 123456789abc
0123456789 0987654321 9876543210 987654321 1122334455 11223344 1111111111 0000000000 8888888888 6666666666
111222333 123123123 1231231234 123321123 1234554321 123454321 147258369 147258369a 1472583690 159357159357
112233445566 123456123456 789456123 7894561230 741852963 741852963a 963852741 5201314 5201314520 5201314521
52013145201314 1314520 1314520520 13145201314 woaini woaini520 woaini521 woaini1314 woaini1314520 woaini123
woaini123456 woaini5201314 woaiwojia woaijiaren woaizhongguo zhongguo zhongguo1 zhongguo123 woaizuguo
password password1 password12 password123 password1234 password123456 passw0rd p@ssw0rd p@ssword p@ssw0rd123
passwordpassword mypassword newpassword yourpassword password! password1! welcome welcome1 welcome123 welcome1234
qwerty qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyuiop qwertyuiop123 qwertyuiop[] qwertyui qazwsxedc
qazwsxedcrfv qazwsx123 qaz123456 qazwsx123456 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 1qaz@wsx 1qaz!qaz !qaz2wsx !qaz@wsx
zaq12wsx zaq1xsw2 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y qwer1234 qwer123456 qwerasdf
qweasdzxc qweasd123 qwe123456 qwe123qwe qweqweqwe asdfghjkl asdfghjkl123 asdfghjkl; asdfasdf asdf1234 asd123456
asdasdasd zxcvbnm zxcvbnm123 zxcvbnm1234 zxcvbnm,./ zxc123456 zxcvbnmasdfghjkl poiuytrewq lkjhgfdsa mnbvcxz
abc123 abc123456 abc12345 abc1234567 abcd1234 abcd123456 abcde12345 abcdef123456 abcdefghij abcdefg123 abcdefg1234
a123456 a1234567 a12345678 a123456789 a1234567890 aa123456 aa12345678 aa123456789 aaa123456 a1b2c3d4 a1b2c3d4e5
a5201314 a111111111 aaaaaaaaaa aaaa123456 123456abc 123456abcd 123456789aa 12345678abc 123456aaa 123456qwe
123456qwerty 123qwe123 123qweasd 123qweasdzxc 123qwe456rty 1234qwer 1234qwerasdf 12345qwert 123asd123 123abc123
q123456 q123456789 qq123456 qq123456789 qq5201314 w123456789 z123456 z123456789 zz123456 zxcvbnm1 x123456789
s123456789 l123456789 wang123456 wang123456789 zhang123456 zhang123456789 li123456789 liu123456 liu123456789
chen123456 chen123456789 yang123456 zhao123456 huang123456 zhou123456 xiaoming123 xiaoxiao123 wangwei123
admin admin1 admin12 admin123 admin1234 admin12345 admin123456 admin1234567 admin888 admin8888 admin888888
admin@123 admin@1234 admin@123456 admin#123 adminadmin administrator administrator1 admin@2024 admin@2025 admin@2026
root root123 root1234 root123456 root@123 rootroot toor123456 test test123 test1234 test123456 test@123 testtest
test123456789 user123456 user@123456 guest123456 guest guest123 demo123456 temp123456 default123 changeme
changeme123 changeit123 letmein letmein123 letmein1234 master123 master123456 super123456 superman superman123
system123 system123456 system@123 manager123 manager123456 oracle123 oracle123456 mysql123456 postgres postgres123
huawei@123 huawei123 huawei12#$ abc@123456 abc@12345 abc!123456 aa@123456 aa@12345678 qwe@123456 pass@word1
pass@123456 passw0rd123 pa$$w0rd p@$$w0rd 1qaz@wsx3edc zaq!2wsx qwert12345 qwert123456 trustno1 iloveyou iloveyou1
iloveyou123 iloveyou520 iloveyou1314 iloveyou5201314 ilovechina ilovechina1 loveforever princess princess1
princess123 sunshine sunshine1 sunshine123 football football1 baseball basketball computer computer1 computer123
internet internet123 michelle jennifer charlie123 dragon123 dragon123456 monkey123 monkey123456 shadow123
freedom123 whatever whatever1 starwars starwars1 pokemon123 samsung123 samsung1234 google123 microsoft1 windows10
windows123 wodemima wodemima123 mima123456 mimamima shezhimima xiugaimima dengluma woshishei woshishui nihao123
nihao123456 nihaoma123 nihaonihao xiaoxin123 jianchi123 jiayou123 zhongguomeng china123 china123456 beijing123
beijing2008 shanghai123 hangzhou hangzhou123 zhejiang zhejiang123 fuyang fuyang123 fuyang1234 fuyang123456 fuyangqu
renda renda123 renda1234 renda123456 renda@123 rendachangwei renmindaibiao daibiao daibiao123 daibiao123456
zhengfu zhengfu123 zhengfu123456 bangongshi bangongshi123 bangong123 bangong123456 jiguan123 jiguan123456
xinxihua xinxihua123 guanliyuan guanliyuan123 xitongguanli anquanguanli shenjiguanli huiyin huiyin123 huiyin123456
`
export const commonPasswords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean))
