@echo off
rem FedsLLM Workbench. Builds on first use, then starts at once. After changing the sources delete
rem app\target\start-script.stamp to build again.
setlocal
set "HOME_DIR=%~dp0"
set "TARGET=%HOME_DIR%app\target"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" (
  where java >nul 2>nul || (
    echo fedsllm: Java is needed: a JDK, 17 or newer. 1>&2
    exit /b 2
  )
)
if exist "%TARGET%\start-script.stamp" if exist "%TARGET%\class-path.txt" goto run

where mvn >nul 2>nul
if errorlevel 1 (
  echo fedsllm: Maven is needed to build. Install it, 3.8 or newer. 1>&2
  exit /b 2
)
echo fedsllm: Building for the first time. This takes some minutes and loads about 250 MB of libraries. 1>&2
if not exist "%TARGET%" mkdir "%TARGET%"
pushd "%HOME_DIR%"
call mvn -q -B -pl app -am process-classes > "%TARGET%\build.log" 2>&1
if errorlevel 1 (
  type "%TARGET%\build.log" 1>&2
  echo fedsllm: The build failed. 1>&2
  popd
  exit /b 1
)
popd
echo built > "%TARGET%\start-script.stamp"

:run
rem The class path is longer than a command line may be: Java reads it from a file, in which a
rem backslash joins two lines.
set "ARGUMENTS=%TARGET%\java-arguments.txt"
set "CLASSES=%TARGET%\classes"
>"%ARGUMENTS%" echo -cp "%CLASSES:\=/%;\
type "%TARGET%\class-path.txt" >>"%ARGUMENTS%"
>>"%ARGUMENTS%" echo "
"%JAVA%" --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true %FEDSLLM_JAVA_OPTIONS% "@%ARGUMENTS%" org.fedsllm.app.cli.FedsLlm %*
exit /b %errorlevel%
