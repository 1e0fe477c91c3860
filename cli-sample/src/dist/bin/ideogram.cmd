@echo off
rem Runs the ideogram command. Needs Java 17 or later.
setlocal DisableDelayedExpansion
set "JAVA=java"
rem JAVA_HOME may stand in quotes
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -jar "%~dp0..\lib\ideogram.jar" %*
exit /b %ERRORLEVEL%
