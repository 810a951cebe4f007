# The site alone, with SQLite inside: docker build -t newsroom . && docker run -p 8080:8080 -v newsroom:/app/App_Data newsroom
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Newsroom.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir App_Data && chown $APP_UID App_Data
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
VOLUME /app/App_Data
EXPOSE 8080
ENTRYPOINT ["dotnet", "Newsroom.Web.dll"]
